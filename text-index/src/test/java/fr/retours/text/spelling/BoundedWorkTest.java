package fr.retours.text.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.Part;
import fr.retours.text.Facet;
import fr.retours.text.FacetRequest;
import fr.retours.text.Facts;
import fr.retours.text.RemarkKind;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.deadline.DeadlineExceededException;
import fr.retours.text.deadline.RequestDeadline;
import fr.retours.text.search.SmallIndex;
import fr.retours.text.settings.RankingWeights;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No query makes the index work without bound. */
class BoundedWorkTest {
    private static final String WORD_OF_40 = "anticonstitutionnellementinconstitutionn";
    private static final SmallIndex INDEX = SmallIndex.of(
            Facts.of("0")
                    .title("Le foncier")
                    .body("Un texte sur l’" + WORD_OF_40)
                    .person("Patricia Andriot", Part.SPEAKER),
            Facts.of("1").body("Un autre, sur un z" + WORD_OF_40));

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @Test
    void aWordOfFortyLettersMayHaveMistakes() {
        String mistaken = WORD_OF_40.replaceFirst("nn", "nm");

        assertThat(WORD_OF_40).hasSize(TypoTolerance.LONGEST);
        assertThat(INDEX.find(mistaken)).contains("0");
        assertThat(INDEX.result(mistaken).spelling()).contains(WORD_OF_40);
    }

    @Test
    void aLongerWordIsFoundAsItIsSpeltOnly() {
        String word = 'z' + WORD_OF_40;

        assertThat(INDEX.find(word)).containsExactly("1");
        assertThat(INDEX.find(word.replaceFirst("nn", "nm"))).isEmpty();
        assertThat(INDEX.result(word.replaceFirst("nn", "nm")).spelling()).isEmpty();
        assertThat(INDEX.search().suggest("x" + word, 20)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 255, 1000})
    void noAutomatonIsBuiltForALongerWord(int letters) {
        assertThat(TypoTolerance.of(StemExceptions.SHIPPED, RankingWeights.SHIPPED)
                        .allowedIn("a".repeat(letters)))
                .isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new CloseWords("a".repeat(letters), 2, 1));
    }

    @Test
    void onlyTheFirstUnknownWordsMayHaveMistakes() {
        String query = "foncieer "
                + IntStream.rangeClosed('a', 'l')
                        .mapToObj(letter -> (char) letter + "qwertz" + (char) letter)
                        .collect(Collectors.joining(" ", "", " texzte"));

        var corrected = INDEX.result(query).remarks().stream()
                .filter(remark -> remark.kind() == RemarkKind.CORRECTED)
                .toList();

        assertThat(corrected).hasSize(1);
    }

    @Test
    void aSearchWhoseRequestIsOverFindsNothingAndLeavesItsTurn() {
        RequestDeadline.within(Duration.ofMinutes(10), () -> {
            RequestDeadline.current().cancel();

            assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(() -> INDEX.result("foncier"));
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> INDEX.search().suggest("foncier", 5));
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> INDEX.search()
                            .facetValues(new FacetRequest(
                                    Facet.THEME, "", "foncier", EventFilter.NONE, new PageWindow(1, 0))));
        });

        assertThat(INDEX.find("foncier")).containsExactly("0");
    }
}

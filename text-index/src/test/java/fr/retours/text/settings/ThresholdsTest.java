package fr.retours.text.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.text.Facts;
import fr.retours.text.store.MemoryIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many words must be found, and how far off they may be, as the user's file of weights says. */
class ThresholdsTest {
    @TempDir
    private Path data;

    private TriedSettings tried;

    @BeforeEach
    void write() throws IOException {
        tried = TriedSettings.in(data);
        try (var recaps = MemoryIndex.writer(tried.index())) {
            recaps.replace(
                    Facts.of("all").body(words("lavoir moulin fontaine puits")).build(), "1");
            recaps.replace(
                    Facts.of("three-a")
                            .body("Un lavoir, un moulin, une fontaine.")
                            .build(),
                    "1");
            recaps.replace(
                    Facts.of("three-b")
                            .body("Un lavoir, un moulin, une fontaine.")
                            .build(),
                    "1");
            recaps.replace(Facts.of("title").title("Lavoir").body("Lavoir.").build(), "1");
            recaps.replace(
                    Facts.of("quoted")
                            .body("Une ardoise de grand poids et un biface.")
                            .build(),
                    "1");
            recaps.replace(
                    Facts.of("before").body("Avant tout, la participation.").build(), "1");
            for (int number = 0; number < 14; number++) {
                recaps.replace(Facts.of("other-" + number).body("Une journée.").build(), "1");
            }
            recaps.commit(Optional.of("v1"));
        }
    }

    /** Words far from each other in a long text. */
    private static String words(String words) {
        return words.replace(" ", " " + "et puis autre chose encore ".repeat(20));
    }

    private List<String> found(String weights, String query) throws IOException {
        tried.set("weights.properties", weights);
        return tried.found(query);
    }

    @Test
    void theBestRecapsAreFoundThoughTheyLackWordsAsManyAsIsSet() throws IOException {
        assertThat(found("", "lavoir puits")).containsExactlyInAnyOrder("all", "title");
        assertThat(found("premiers = 0", "lavoir puits")).containsExactly("all");
    }

    @Test
    void besideFewWordsTheyNeedAPartOfTheBestScore() throws IOException {
        assertThat(found("premiers-note = 1", "lavoir puits")).containsExactly("all");
        assertThat(found("premiers-note = 0", "lavoir puits")).contains("all", "title", "three-a", "three-b");
    }

    @Test
    void aSentenceBeginsWhereItIsSet() throws IOException {
        String query = "ardoise biface \"poids grand\"";

        assertThat(found("", query)).isEmpty();
        assertThat(found("mots-tous = 1", query)).containsExactly("quoted");
    }

    @Test
    void aSentenceNeedsAsManyWordsAsSomeRecapHas() throws IOException {
        assertThat(found("premiers = 0", "lavoir moulin fontaine puits")).containsExactly("all");
        assertThat(found("premiers = 0", "lavoir moulin fontaine biface"))
                .containsExactlyInAnyOrder("all", "three-a", "three-b");
    }

    @Test
    void mistakesAreSupposedFromAsManyLettersOnAsIsSet() throws IOException {
        assertThat(found("", "fontiane")).contains("three-a");
        assertThat(found("faute-lettres = 41", "fontiane")).isEmpty();
        assertThat(found("", "partisipasion")).containsExactly("before");
        assertThat(found("deux-fautes-lettres = 41", "partisipasion")).isEmpty();
    }

    @Test
    void whatIsShippedIsWhatWasMeasured() {
        var shipped = RankingWeights.SHIPPED;

        assertThat(shipped.whole(WeightKey.FEW_WORDS)).isEqualTo(3);
        assertThat(shipped.whole(WeightKey.BEST_RECAPS)).isEqualTo(10);
        assertThat(shipped.of(WeightKey.BEST_SHARE)).isEqualTo(0.5f);
    }
}

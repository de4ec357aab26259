package fr.retours.text.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.text.Facts;
import fr.retours.text.IndexUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is encoded when, and what remains of it. */
class PassageVectorsTest {
    private static final String SENTENCE =
            "Une nouvelle piste cyclable relie la gare aux quartiers du nord de la ville. ";

    @TempDir
    private Path temp;

    private EncodedFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new EncodedFolder(temp);
    }

    private static Facts recap(int number) {
        return Facts.of("recap-" + number).title("Récap " + number).body("Tous à vélo. Étape " + number);
    }

    private List<String> near(String question, TopicEncoder encoder) {
        try (var passages = folder.passages(encoder)) {
            return passages.to(question).stream()
                    .filter(NearPassage::isAbout)
                    .map(one -> one.recap().value())
                    .toList();
        }
    }

    @Test
    void onlyWhatIsNewOrChangedIsEncoded() {
        folder.write(recap(1), recap(2));
        assertThat(folder.encode(TopicEncoder.of("a"))).isEqualTo(2);

        folder.write(recap(2).body("Le prix du loyer"), recap(3));
        var second = TopicEncoder.of("a");
        assertThat(folder.encode(second)).isEqualTo(3);

        assertThat(second.passages()).isEqualTo(2);
        assertThat(near("habitat", second)).containsExactly("recap-2");
    }

    @Test
    void vectorsOfARecapThatIsGoneGo() {
        folder.write(recap(1), recap(2));
        folder.encode(TopicEncoder.of("a"));

        folder.remove("recap-1");

        assertThat(folder.encode(TopicEncoder.of("a"))).isEqualTo(1);
        assertThat(near("bicyclette", TopicEncoder.of("a"))).containsExactly("recap-2");
    }

    @Test
    void aRunCutShortIsFinishedByTheNext() {
        folder.write(IntStream.range(0, 700).mapToObj(PassageVectorsTest::recap).toArray(Facts[]::new));
        var cut = TopicEncoder.failingAfter("a", 600);
        assertThatThrownBy(() -> folder.encode(cut)).hasMessageContaining("got a cut");

        var rest = TopicEncoder.of("a");
        assertThat(folder.encode(rest)).isEqualTo(700);

        assertThat(rest.passages()).isEqualTo(700 - 512);
        assertThat(folder.encode(TopicEncoder.failingAfter("a", 0))).isEqualTo(700);
    }

    @Test
    void whatWasEncodedBeforeTheCutIsFound() {
        folder.write(IntStream.range(0, 300).mapToObj(PassageVectorsTest::recap).toArray(Facts[]::new));

        assertThatThrownBy(() -> folder.encode(TopicEncoder.failingAfter("a", 270)))
                .isInstanceOf(RuntimeException.class);

        assertThat(near("pédale", TopicEncoder.of("a"))).hasSize(100);
    }

    @Test
    void anotherModelEncodesAllAnewAndOldVectorsCountForNothing() {
        folder.write(recap(1), recap(2));
        folder.encode(TopicEncoder.of("a"));

        var other = TopicEncoder.of("b");
        assertThat(near("vélo", other)).isEmpty();
        assertThat(folder.news()).singleElement().asString().contains("n'a pas de vecteurs de ce modèle");

        assertThat(folder.encode(other)).isEqualTo(2);
        assertThat(near("vélo", other)).hasSize(2);
        assertThat(near("vélo", TopicEncoder.of("a"))).isEmpty();
    }

    @Test
    void vectorsThatComeLaterAreSeenAndTheirAbsenceIsToldOnce() {
        folder.write(recap(1));
        var encoder = TopicEncoder.of("a");
        try (var passages = folder.passages(encoder)) {
            assertThat(passages.to("vélo")).isEmpty();
            assertThat(passages.state()).isEmpty();

            folder.encode(TopicEncoder.of("a"));

            assertThat(passages.to("vélo")).hasSize(1);
            assertThat(passages.state()).startsWith("a:");
        }
        assertThat(folder.news()).hasSize(1);
    }

    @Test
    void theStateChangesWithEveryCommit() {
        folder.write(recap(1));
        folder.encode(TopicEncoder.of("a"));
        try (var passages = folder.passages(TopicEncoder.of("a"))) {
            String before = passages.state();

            folder.write(recap(2));
            folder.encode(TopicEncoder.of("a"));

            assertThat(passages.state()).isNotEqualTo(before);
        }
    }

    @Test
    void aLongRecapHasSeveralPassagesAndASummaryThatRepeatsItNoMore() {
        folder.write(Facts.of("long").body(SENTENCE.repeat(20).strip()));
        int alone = folder.encode(TopicEncoder.of("a"));
        assertThat(alone).isBetween(1, 4);

        folder.write(Facts.of("long").body("Une phrase. ").summary("Une phrase."));

        assertThat(folder.encode(TopicEncoder.of("a"))).isEqualTo(1);
    }

    @Test
    void thePassagesOfARecapAreFoundByItsTitleToo() {
        folder.write(Facts.of("title").title("Tous à vélo").body("Une belle journée."));

        assertThat(folder.encode(TopicEncoder.of("a"))).isEqualTo(1);
        assertThat(near("bicyclette", TopicEncoder.of("a"))).containsExactly("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments", ".cfs", ".cfe", ".si"})
    void damagedVectorsAreMadeAnew(String damaged) throws IOException {
        folder.write(recap(1));
        folder.encode(TopicEncoder.of("a"));
        try (Stream<Path> files = Files.list(folder.vectors())) {
            for (Path file :
                    files.filter(one -> one.toString().contains(damaged)).toList()) {
                Files.writeString(file, "something else");
            }
        }

        assertThat(near("vélo", TopicEncoder.of("a"))).isEmpty();
        assertThat(folder.news()).first().asString().contains("illisibles");

        assertThat(folder.encode(TopicEncoder.of("a"))).isEqualTo(1);
        assertThat(near("vélo", TopicEncoder.of("a"))).hasSize(1);
    }

    @Test
    void oneProcessAtATimeWrites() {
        folder.write(recap(1));
        var encoder = TopicEncoder.of("a");
        try (var first = LucenePassageVectors.open(folder.vectors(), encoder)) {
            assertThat(first.size()).isZero();

            assertThatThrownBy(() -> folder.encode(encoder))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("en cours d'écriture");
        }
    }

    @Test
    void aQuestionAskedAgainIsEncodedOnce() {
        folder.write(recap(1));
        var encoder = TopicEncoder.of("a");
        folder.encode(encoder);
        try (var passages = folder.passages(encoder)) {
            int before = encoder.questions();

            passages.to("vélo");
            passages.to("vélo");

            assertThat(encoder.questions()).isEqualTo(before + 1);
        }
    }
}

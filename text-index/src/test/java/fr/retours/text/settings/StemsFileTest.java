package fr.retours.text.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.retours.text.Facts;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.search.SmallIndex;
import fr.retours.text.store.MemoryIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stems of the user's: in force once the index is written with them, refused with a word on why. */
class StemsFileTest {
    @TempDir
    private Path data;

    private TriedSettings tried;

    @BeforeEach
    void make() throws IOException {
        tried = TriedSettings.in(data);
        write();
    }

    private void set(String text) throws IOException {
        tried.set("stems.txt", text);
    }

    /** Writes what a run does: all that the index does not hold. */
    private void write() {
        try (var recaps = MemoryIndex.writer(tried.index(), SettingsFolder.stems(data))) {
            if (recaps.inventory().isEmpty()) {
                recaps.replace(
                        Facts.of("garden")
                                .body("Le maraîchage près de la rivière.")
                                .build(),
                        "1");
                recaps.replace(
                        Facts.of("step").body("Une marche au bord de l'eau.").build(), "1");
                recaps.replace(Facts.of("market").body("Un marché couvert.").build(), "1");
            }
            recaps.commit(Optional.of("v1"));
        }
    }

    @Test
    void makeTwoFormsOneOnceTheIndexIsWrittenWithThem() throws IOException {
        assertThat(tried.found("maraicher")).isEmpty();

        set("# deux mots d'un métier\nmaraîchage maraîcher => maraicher\n");
        assertThat(tried.found("maraicher")).isEmpty();
        assertThat(tried.found("maraîchage")).containsExactly("garden");
        write();

        assertThat(tried.found("maraicher")).containsExactly("garden");
    }

    @Test
    void keepTwoWordsApartAndTakingTheFileAwayJoinsThemAgain() throws IOException {
        assertThat(tried.found("marchés")).containsExactlyInAnyOrder("market", "step");

        set("marché marchés => marchand\nmarche marches => marcheur\n");
        write();
        assertThat(tried.found("marchés")).containsExactly("market");
        assertThat(tried.found("marches")).containsExactly("step");

        Files.delete(data.resolve("search/stems.txt"));
        assertThat(tried.found("marchés")).containsExactly("market");
        write();

        assertThat(tried.found("marchés")).containsExactlyInAnyOrder("market", "step");
    }

    @Test
    void writeNothingAnewWhereTheyAreThoseOfTheIndex() throws IOException {
        set("# rien de plus que les nôtres\ncommune communes => commune\n");

        try (var recaps = MemoryIndex.writer(tried.index(), SettingsFolder.stems(data))) {
            assertThat(recaps.isAnew()).isFalse();
            assertThat(recaps.inventory()).hasSize(3);
            assertThat(recaps.datasetVersion()).contains("v1");
        }
    }

    @Test
    void leaveTheOldIndexToReadersUntilAllIsWritten() throws IOException {
        set("maraîchage maraîcher => maraicher\n");

        try (var recaps = MemoryIndex.writer(tried.index(), SettingsFolder.stems(data))) {
            assertThat(recaps.isAnew()).isTrue();
            assertThat(recaps.datasetVersion()).isEmpty();
            recaps.replace(Facts.of("other").body("Autre chose.").build(), "1");
            recaps.commit(Optional.empty());
        }

        assertThat(tried.found("maraîchage")).containsExactly("garden");
        assertThat(tried.found("autre")).isEmpty();
    }

    @Test
    void areToldByTheIndexThatHasThem() throws IOException {
        set("maraîchage maraîcher => maraicher\n");
        write();

        try (var search = SmallIndex.reader(MemoryIndex.shared(tried.index()))) {
            assertThat(StemExceptions.read(search.stems())).isEqualTo(SettingsFolder.stems(data));
            assertThat(search.searchState()).isNotEmpty();
        }
    }

    @Test
    void areNoMistakesForOtherWords() throws IOException {
        assertThat(tried.found("rivieru")).containsExactly("garden");

        set("rivieru => rivieru\n");
        write();

        assertThat(tried.found("rivieru")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maraîchage maraîcher     | il faut « mots => racine », comme « maraîchage maraîcher => maraicher », reçu « maraîchage maraîcher ».
            => maraicher             | il faut « mots => racine », comme « maraîchage maraîcher => maraicher », reçu « => maraicher ».
            maraîcher =>             | il faut « mots => racine », comme « maraîchage maraîcher => maraicher », reçu « maraîcher => ».
            a1 => b1 => c1           | il faut « mots => racine », comme « maraîchage maraîcher => maraicher », reçu « a1 => b1 => c1 ».
            clin-d'œil => clin       | « clin-d''œil » doit être un seul mot, sans trait d’union, apostrophe ni point.
            œil => oeil yeux         | « oeil yeux » doit être un seul mot, sans trait d’union, apostrophe ni point.
            œil, yeux => oeil        | « œil, » doit être un seul mot, sans trait d’union, apostrophe ni point.
            Yeux yeux => oeil        | « yeux » a déjà une racine plus haut. Gardez l’une des deux.
            """)
    void aWrongLineIsToldWithItsNumber(String line, String told) throws IOException {
        set("# nos mots\n\n" + line + "\n");

        for (Runnable reading :
                List.<Runnable>of(() -> SettingsFolder.stems(data), () -> SettingsFolder.inForce(data))) {
            assertThatExceptionOfType(SettingsException.class)
                    .isThrownBy(reading::run)
                    .withMessageContaining("stems.txt, ligne 3 : " + told.replace("''", "'"));
        }
    }
}

package fr.retours.text.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.retours.text.Facts;
import fr.retours.text.store.MemoryIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user sets in the folder {@code search}: in force on an index as it is, or refused with a word on why. */
class SettingsFolderTest {
    @TempDir
    private Path data;

    private TriedSettings tried;

    @BeforeEach
    void write() throws IOException {
        tried = TriedSettings.in(data);
        try (var recaps = MemoryIndex.writer(tried.index())) {
            recaps.replace(
                    Facts.of("title").title("Les lavoirs").body("On y était.").build(), "1");
            recaps.replace(
                    Facts.of("body")
                            .body("Des lavoirs, des lavoirs, encore des lavoirs.")
                            .build(),
                    "1");
            recaps.replace(Facts.of("other").body("Une gabare sur la Loire.").build(), "1");
            recaps.commit(Optional.of("v1"));
        }
    }

    @Test
    void withoutFilesAllIsAsShipped() throws IOException {
        assertThat(SettingsFolder.inForce(data)).isEqualTo(SearchSettings.SHIPPED);

        Files.delete(data.resolve("search"));

        assertThat(SettingsFolder.inForce(data)).isEqualTo(SearchSettings.SHIPPED);
    }

    @Test
    void aWeightOfTheirsChangesTheOrderOfAnIndexAsItIs() throws IOException {
        assertThat(tried.found("lavoirs")).containsExactly("title", "body");

        tried.set("weights.properties", "Titre = 0,1  # les nôtres ne disent rien\n");

        assertThat(tried.found("lavoirs")).containsExactly("body", "title");
    }

    @Test
    void howMuchRepeatedWordsCountIsSetWithoutIndexingAnew() throws IOException {
        tried.set("weights.properties", "répétition = 100\nlongueur = 0\n");

        assertThat(tried.found("lavoirs")).containsExactly("body", "title");
    }

    @Test
    void keysThatAreNotNamedStayAsShipped() throws IOException {
        tried.set("weights.properties", "\uFEFF# accents et capitales ne comptent pas\n\nTHEMES = 3\n");

        var weights = SettingsFolder.inForce(data).weights();

        assertThat(weights.of(WeightKey.THEMES)).isEqualTo(3);
        assertThat(weights.of(WeightKey.TITLE)).isEqualTo(RankingWeights.SHIPPED.of(WeightKey.TITLE));
    }

    @Test
    void aSynonymOfTheirsFinds() throws IOException {
        assertThat(tried.found("bateau à voile")).doesNotContain("other");

        tried.set("synonyms.txt", "gabare = bateau à voile = chaland\n");

        assertThat(tried.found("bateau à voile")).containsExactly("other");
        assertThat(tried.found("chalands")).containsExactly("other");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            titres = 2       | il n’y a pas de poids « titres ». Il faut l’un de ceux-ci : texte, titre,
            titre 2          | il faut « clé = nombre », comme « titre = 2,5 », reçu « titre 2 ».
            titre = deux     | « titre » doit être un nombre de 0 à 100, reçu « deux ».
            titre =          | « titre » doit être un nombre de 0 à 100, reçu «  ».
            titre = -1       | « titre » doit être un nombre de 0 à 100, reçu « -1 ».
            titre = 100,5    | « titre » doit être un nombre de 0 à 100, reçu « 100,5 ».
            titre = NaN      | « titre » doit être un nombre de 0 à 100, reçu « NaN ».
            Longueur = 1.1   | « longueur » doit être un nombre de 0 à 1, reçu « 1.1 ».
            mots-tous = 0    | « mots-tous » doit être un nombre entier de 1 à 24, reçu « 0 ».
            mots-tous = 2,5  | « mots-tous » doit être un nombre entier de 1 à 24, reçu « 2,5 ».
            premiers = 101   | « premiers » doit être un nombre entier de 0 à 100, reçu « 101 ».
            faute-lettres = 2 | « faute-lettres » doit être un nombre entier de 3 à 41, reçu « 2 ».
            texte = 2        | « texte » a déjà un nombre plus haut. Gardez l’un des deux.
            """)
    void aWrongLineOfWeightsIsToldWithItsNumber(String line, String told) throws IOException {
        tried.set("weights.properties", "# les nôtres\ntexte = 1\n" + line + "\n");

        assertRefused("weights.properties, ligne 3 : " + told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gabare              | il faut au moins deux mots ou groupes de mots,
            gabare=chaland      | il faut au moins deux mots ou groupes de mots,
            gabare = …          | « … » n’a rien que l’on puisse chercher.
            gabare = a=b        | « a=b » n’a rien que l’on puisse chercher.
            """)
    void aWrongLineOfSynonymsIsToldWithItsNumber(String line, String told) throws IOException {
        tried.set("synonyms.txt", "\n" + line + "\n");

        assertRefused("synonyms.txt, ligne 2 : " + told);
    }

    @Test
    void aFileThatIsNotReadIsNoneThatIsPassedOver() throws IOException {
        tried.set("weight.properties", "titre = 2\n");

        assertRefused("weight.properties : ce fichier n’est aucun de ceux que la recherche lit. Il faut "
                + "weights.properties, synonyms.txt, stems.txt.");
    }

    @Test
    void aFileInAnotherEncodingIsTold() throws IOException {
        Files.write(data.resolve("search/weights.properties"), "résumé = 1".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused("weights.properties : ce n’est pas de l’UTF-8.");
    }

    private void assertRefused(String told) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFolder.inForce(data))
                .withMessageContaining(told);
    }

    @Test
    void anotherFileStandsForTheWeightsAloneAndAnotherFolderForBoth() throws IOException {
        tried.set("weights.properties", "titre = 1\ndate = 7\n");
        tried.set("synonyms.txt", "gabare = chaland\n");
        Path file = Files.writeString(data.resolve("essai.properties"), "titre = 4\n");
        Path folder = Files.createDirectory(data.resolve("essai"));
        var inForce = SettingsFolder.inForce(data);

        var byFile = SettingsFolder.instead(file, inForce);

        assertThat(byFile.weights().of(WeightKey.TITLE)).isEqualTo(4);
        assertThat(byFile.weights().of(WeightKey.DATE)).isEqualTo(RankingWeights.SHIPPED.of(WeightKey.DATE));
        assertThat(byFile.synonyms()).isEqualTo(inForce.synonyms());
        assertThat(SettingsFolder.instead(folder, inForce)).isEqualTo(SearchSettings.SHIPPED);
    }
}

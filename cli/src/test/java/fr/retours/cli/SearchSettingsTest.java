package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.NarrationKind;
import fr.retours.text.settings.SettingsFolder;
import fr.retours.text.store.LuceneRecapIndex;
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

/** Weights, synonyms and stems in the data folder, as a user of {@code search} meets them, and what others would change. */
class SearchSettingsTest {
    @TempDir
    private Path folder;

    private Path data = Path.of("");
    private final CommandTerminal terminal = new CommandTerminal();

    @BeforeEach
    void write() throws IOException {
        data = folder.resolve("data");
        Files.createDirectories(data.resolve("search"));
        try (var index = LuceneRecapIndex.open(new DataFolder(data).lucene())) {
            index.replace(recap("titre", "Les lavoirs", "On y était."), "1");
            index.replace(recap("texte", "Une journée", "Des lavoirs, des lavoirs, encore des lavoirs."), "1");
            index.replace(recap("bateau", "Sur la Loire", "Une gabare est passée."), "1");
            index.commit(Optional.of("v1"));
        }
        RecapArchive.open(new DataFolder(data)).close();
    }

    /** Does what a run does where stems have changed. */
    private void writeAnew() {
        try (var index = LuceneRecapIndex.open(new DataFolder(data).lucene(), SettingsFolder.stems(data))) {
            assertThat(index.isAnew()).isTrue();
            index.replace(recap("bateau", "Sur la Loire", "Une gabare est passée."), "1");
            index.commit(Optional.of("v1"));
        }
    }

    private static RecapFacts recap(String id, String title, String body) {
        var none = new Narration(NarrationKind.NONE, null, Proof.of(0.9, new Evidence(0, 1)));
        var recap = new Recap(new RecapId(id), title, null, null, body, "");
        return new RecapFacts(recap, none, List.of(), List.of(), List.of(), List.of());
    }

    private Path weights(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    @Test
    void weightsAndSynonymsOfTheirsAreInForceAtOnce() throws IOException {
        assertThat(terminal.run(data, "search", "lavoirs")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).containsSubsequence("Les lavoirs", "Une journée");

        weights(data.resolve("search/weights.properties"), "titre = 0,1\n");
        Files.writeString(data.resolve("search/synonyms.txt"), "gabare = chaland\n");

        assertThat(terminal.run(data, "search", "lavoirs")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).containsSubsequence("Une journée", "Les lavoirs");
        assertThat(terminal.run(data, "search", "chalands")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).contains("Sur la Loire");
    }

    @Test
    void stemsOfTheirsAreInForceAfterTheNextIndexAndUntilThenSearchSaysSo() throws IOException {
        Path stems = Files.writeString(data.resolve("search/stems.txt"), "gabare gabarot => gabare\n");

        assertThat(terminal.run(data, "search", "gabarot")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).contains("Aucun récap trouvé.");
        assertThat(terminal.err())
                .contains(stems + " ne vaut pas encore : la recherche suit les racines de l’index,")
                .hasLineCount(1);

        writeAnew();

        assertThat(terminal.run(data, "search", "gabarot")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).contains("Sur la Loire");
        assertThat(terminal.err()).isEmpty();

        Files.delete(stems);

        assertThat(terminal.run(data, "search", "gabarot")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).contains("Sur la Loire");
        assertThat(terminal.err()).contains("ne vaut pas encore");
    }

    @Test
    void analyzeShowsWhatTheNextIndexMakesOfAWord() throws IOException {
        Files.writeString(data.resolve("search/stems.txt"), "gabares gabarots => gabare\n");

        assertThat(terminal.run(data, "analyze", "gabarots")).isEqualTo(ExitCode.DONE);

        assertThat(terminal.out()).contains("listed stems  gabare");
    }

    @Test
    void aComparisonSaysThatStemsAreNotTried() throws IOException {
        Path other = Files.createDirectory(folder.resolve("essai"));
        Files.writeString(other.resolve("stems.txt"), "gabare gabarot => gabare\n");

        assertThat(terminal.run(data, "search", "--compare", other.toString(), "gabarot"))
                .isEqualTo(ExitCode.DONE);

        assertThat(terminal.err()).contains("les racines de " + other + " ne sont pas essayées");
    }

    @Test
    void aComparisonShowsWhatAnotherThresholdMoves() throws IOException {
        Path other = weights(folder.resolve("essai.properties"), "premiers-note = 0\n");

        assertThat(terminal.run(data, "search", "--compare", other.toString(), "lavoirs journée"))
                .isEqualTo(ExitCode.DONE);

        assertThat(terminal.out()).contains("« lavoirs journée » : 1 récap trouvé, puis 2.", "nouveau");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    weights.properties | texte = 1;titres = 2 | ligne 2 : il n’y a pas de poids « titres »
                    stems.txt          | gabare gabarot       | ligne 1 : il faut « mots => racine »,
                    """)
    void aWrongLineIsRefusedInFrenchByWhateverReadsIt(String file, String lines, String said) throws IOException {
        Files.writeString(
                Files.createDirectories(data.resolve("search")).resolve(file), lines.replace(';', '\n') + '\n');

        for (String command : List.of("search", "index", "serve")) {
            assertThat(command.equals("serve") ? terminal.run(data, command) : terminal.run(data, command, "lavoirs"))
                    .as(command)
                    .isEqualTo(ExitCode.FAILED);
            assertThat(terminal.out()).isEmpty();
            assertThat(terminal.err()).contains(file + ", " + said).hasLineCount(1);
        }
    }

    @Test
    void aWrongLineOfStemsIsRefusedByAnalysisToo() throws IOException {
        Files.writeString(data.resolve("search/stems.txt"), "gabare gabarot\n");

        assertThat(terminal.run(data, "analyze", "lavoirs")).isEqualTo(ExitCode.FAILED);

        assertThat(terminal.err())
                .contains("stems.txt, ligne 1 : il faut « mots => racine »,")
                .hasLineCount(1);
    }

    @Test
    void aComparisonShowsWhatMovesWithoutChangingAnything() throws IOException {
        Path other = weights(folder.resolve("essai.properties"), "titre = 0,1\n");

        assertThat(terminal.run(data, "search", "--compare", other.toString(), "lavoirs"))
                .isEqualTo(ExitCode.DONE);

        assertThat(terminal.out()).isEqualToNormalizingNewlines("""
                « lavoirs » : 2 récaps trouvés, puis 2.
                Avant  Après  Récap
                2      → 1    Une journée
                    texte
                1      → 2    Les lavoirs
                    titre

                Une recherche change, sur 1. Des 10 premiers récaps, 100\u00a0% restent en moyenne.
                """);
        assertThat(terminal.run(data, "search", "lavoirs")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).containsSubsequence("Les lavoirs", "Une journée");
    }

    @Test
    void aComparisonOfManyQueriesSumsUp() throws IOException {
        Path other = Files.createDirectory(folder.resolve("essai"));
        Files.writeString(other.resolve("synonyms.txt"), "gabare = lavoirs\n");
        Path queries = Files.writeString(folder.resolve("recherches.txt"), "lavoirs\n\nLoire\ngabare\n");

        assertThat(terminal.run(
                        data, "search", "--compare", other.toString(), "--queries", queries.toString(), "--limit", "2"))
                .isEqualTo(ExitCode.DONE);

        assertThat(terminal.out())
                .contains(
                        "« lavoirs » : 2 récaps trouvés, puis 3.",
                        "« Loire » : rien ne change (un récap trouvé).",
                        "« gabare » : 1 récap trouvé, puis 3.",
                        "–      2 nouveau  ",
                        "2 recherches changent, sur 3. Des 2 premiers récaps, ");
    }

    @Test
    void whatCannotBeComparedIsToldInFrench() throws IOException {
        Path empty = Files.createFile(folder.resolve("vide.txt"));
        Path other = weights(folder.resolve("essai.properties"), "titre = beaucoup\n");

        assertThat(terminal.run(data, "search", "--compare", other.toString(), "lavoirs"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("essai.properties, ligne 1 : « titre » doit être un nombre de 0 à 100");
        assertThat(terminal.run(
                        data, "search", "--compare", folder.resolve("absent").toString(), "lavoirs"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("absent : ce fichier ne peut pas être lu.");
        assertThat(terminal.run(data, "search", "--compare", data.toString(), "lavoirs"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("ce fichier n’est aucun de ceux que la recherche lit.");
        assertThat(terminal.run(data, "search", "--compare", empty.toString(), "--queries", empty.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("vide.txt ne contient aucune recherche");
        Path longest = Files.writeString(folder.resolve("longue.txt"), "lavoirs\n" + "eau ".repeat(300));
        assertThat(terminal.run(data, "search", "--compare", empty.toString(), "--queries", longest.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("longue.txt, ligne 2 : une recherche a 1000 caractères au plus");
        assertThat(terminal.run(data, "search", "--queries", empty.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--queries va avec --compare");
        assertThat(terminal.run(data, "search")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("il manque MOT");
    }
}

package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of relationship from the terminal, on two recaps of our own. */
class AskIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void index() throws Exception {
        Path recaps = Files.createDirectory(folder.resolve("recaps"));
        Files.writeString(
                recaps.resolve("first.md"),
                "---\ntitle: Assises de l’eau (12 mai 2018)\n---\nLe maire de Lorient, Norbert Métairie, ouvre les assises. "
                        + "Claire Dubœuf, directrice de la CRESS Bretagne, conclut.\n");
        Files.writeString(
                recaps.resolve("second.md"),
                "---\ntitle: Journée des lavoirs (3 juin 2019)\n---\nNorbert Métairie, maire de Lorient, conclut.\n");
        var console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);
        assertThat(Main.run(
                        Map.of(),
                        console,
                        "index",
                        recaps.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isZero();
    }

    private int ask(String... arguments) {
        var console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
        String[] all = Stream.of(
                        Stream.of("ask"),
                        Stream.of(arguments),
                        Stream.of("--data", folder.resolve("data").toString()))
                .flatMap(some -> some)
                .toArray(String[]::new);
        return Main.run(Map.of(), console, all);
    }

    @Test
    void showsATableWithTheSentenceBehindEachLine() {
        assertThat(ask("co-participants", "person:norbert-metairie", "--order", "newman"))
                .isZero();

        assertThat(out.toString())
                .contains(
                        "Qui",
                        "Claire Dubœuf (person:claire-duboeuf)",
                        "1,000",
                        "2018-05-12",
                        "« Claire Dubœuf, directrice");
    }

    @Test
    void writesTheAnswerOfTheApiOnRequest() throws Exception {
        assertThat(ask("people", "--function", "maire", "--compare", "2018,2019", "--json"))
                .isZero();

        JsonNode answer = MAPPER.readTree(out.toString());
        assertThat(answer.at("/data/kept/items/0/after/to/id").asText()).isEqualTo("person:norbert-metairie");
    }

    @Test
    void showsPathsYearsAndEvents() {
        assertThat(ask("path", "person:claire-duboeuf", "commune:56121")).isZero();
        assertThat(ask("people", "--series", "year")).isZero();
        assertThat(ask("person-events", "person:norbert-metairie")).isZero();
        assertThat(ask("body-events", "commune:56121")).isZero();
        assertThat(ask("cooperation", "--level", "commune")).isZero();
        assertThat(ask("themes", "--level", "commune")).isZero();
        assertThat(ask("neighbours", "person:claire-duboeuf", "--depth", "2")).isZero();

        assertThat(out.toString()).contains("Un chemin", "2019", "conclusion", "maire (Lorient)", "alentour");
    }

    @Test
    void tellsMistakesInOneLineByOption() {
        assertThat(ask("path", "person:claire-duboeuf", "commune:56121", "--max-hops", "9"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(ask("partners", "org:none")).isEqualTo(ExitCode.FAILED);
        assertThat(ask("path", "person:claire-duboeuf")).isEqualTo(ExitCode.USAGE);
        assertThat(ask()).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .contains("--max-hops doit être un nombre entier de 1 à 6", "org:none", "retours ask");
    }
}

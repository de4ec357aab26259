package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Questions of relationship from the terminal, on two recaps of our own. */
@ExtendWith(TestGraphServer.class)
class AskIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private static Path temp;

    private static TriedFolder folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void index(GraphServer graph) throws Exception {
        Path recaps = TwoRecaps.in(temp);
        folder = TriedFolder.on(graph, Files.createDirectory(temp.resolve("data")));
        assertThat(folder.run("index", recaps.toString())).isZero();
    }

    /** Of facts that are as sure as they come out of two recaps. */
    private void answers(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--min-confidence", "0"))
                .toArray(String[]::new);
        assertThat(ask(all)).as(() -> err.toString()).isEqualTo(ExitCode.DONE);
    }

    private int ask(String... arguments) {
        var console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
        String[] all = Stream.of(
                        Stream.of("ask"),
                        Stream.of(arguments),
                        Stream.of("--data", folder.data().root().toString()))
                .flatMap(some -> some)
                .toArray(String[]::new);
        return Main.run(folder.variables(), console, all);
    }

    @Test
    void showsATableWithTheSentenceBehindEachLine() {
        answers("co-participants", "person:norbert-metairie", "--order", "newman");

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
        answers("people", "--function", "maire", "--compare", "2018,2019", "--json");

        JsonNode answer = MAPPER.readTree(out.toString());
        assertThat(answer.at("/data/kept/items/0/after/to/id").asText()).isEqualTo("person:norbert-metairie");
    }

    @Test
    void provesAPartByTheSentenceThatTellsOfIt() {
        answers("people", "--function", "maire", "--part", "closing");

        assertThat(out.toString())
                .contains("« Le soir, Norbert Métairie conclut les échanges. »")
                .doesNotContain("ouvre la journée");
    }

    @Test
    void showsPathsYearsAndEvents() {
        answers("path", "person:claire-duboeuf", "commune:56121");
        answers("people", "--series", "year");
        answers("person-events", "person:norbert-metairie");
        answers("body-events", "commune:56121");
        answers("cooperation", "--level", "commune");
        answers("themes", "--level", "commune");
        answers("neighbours", "person:claire-duboeuf", "--depth", "2");

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

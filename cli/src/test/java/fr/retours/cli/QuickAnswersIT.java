package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question from the terminal gets the same answer of a server, of the copy of the graph and of the graph. */
class QuickAnswersIT {
    private static final List<List<String>> QUESTIONS = List.of(
            List.of("people", "--function", "maire", "--json"),
            List.of("co-participants", "person:norbert-metairie"),
            List.of("body-events", "commune:56121"),
            List.of("cooperation", "--level", "commune", "--roll-up", "true"),
            List.of("themes", "--level", "region"));

    @TempDir
    private static Path root;

    private static TriedFolder folder;

    /** What a command wrote, and how it ended. */
    private record Said(int code, String out, String err) {}

    @BeforeAll
    static void index() throws IOException {
        Path recaps = TwoRecaps.in(root);
        folder = new TriedFolder(root.resolve("data"));
        assertThat(folder.run("index", recaps.toString())).isZero();
    }

    private static Said run(String... arguments) {
        int code = folder.run(arguments);
        return new Said(code, folder.out(), folder.err());
    }

    private static List<Said> answers() {
        return QUESTIONS.stream()
                .map(words ->
                        run(Stream.concat(Stream.of("ask"), words.stream()).toArray(String[]::new)))
                .map(said -> new Said(said.code(), said.out().replaceAll("\"took_ms\":\\d+", ""), said.err()))
                .toList();
    }

    @Test
    void theAnswerIsTheSameWhereverItComesFrom() throws IOException {
        var data = folder.data();
        List<Said> ofCopy = answers();
        List<Said> ofServer;
        try (var serving = folder.serve()) {
            assertThat(Files.readString(data.serving())).isEqualTo(serving.address());
            ofServer = answers();
        }
        Path aside = Files.move(data.graphCopy(), root.resolve("aside.gz"));
        List<Said> ofGraph;
        try (var graph = GraphServer.start(GraphServerConfig.in(data.root()))) { // each question joins it
            assertThat(graph.isAlive()).isTrue();
            ofGraph = answers();
        }
        Files.move(aside, data.graphCopy());

        assertThat(ofCopy)
                .allSatisfy(said -> assertThat(said.code()).as(said::err).isZero());
        assertThat(ofServer).isEqualTo(ofCopy);
        assertThat(ofGraph).isEqualTo(ofCopy);
        assertThat(data.serving()).doesNotExist();
    }

    @Test
    void anUnknownIdIsOneLine() {
        Said said = run("ask", "partners", "org:none");

        assertThat(said)
                .isEqualTo(new Said(ExitCode.FAILED, "", "retours : Rien ne porte l’identifiant « org:none ».\n"));
    }
}

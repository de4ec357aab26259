package fr.retours.cli.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import fr.retours.api.cypher.CypherCall;
import fr.retours.api.cypher.CypherFormat;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.RefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the process that answers a question in Cypher. */
class ServedCypherTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final CypherCall CALL = new CypherCall("RETURN 1", Map.of("n", 1));

    private static ServedCypher running(String script) {
        return new ServedCypher(format -> new ProcessBuilder(List.of("/bin/sh", "-c", script)));
    }

    private static Problem refusal(String script) {
        try (var cypher = running(script)) {
            return catchThrowableOfType(RefusedException.class, () -> cypher.ask(CALL, CypherFormat.JSON))
                    .problem();
        }
    }

    @Test
    void theProcessReadsTheCallAndPrintsTheAnswer() {
        try (var cypher = running("cat")) {
            assertThat(new String(cypher.ask(CALL, CypherFormat.JSON), UTF_8))
                    .isEqualTo("{\"query\":\"RETURN 1\",\"parameters\":{\"n\":1}}");
        }
    }

    @Test
    void whatIsWrongWithAQuestionIsToldFromWhatIsWrongWithTheGraph() {
        Problem mistake = refusal("echo 'retours : Neo4j ne comprend pas' >&2; exit 64");
        Problem away = refusal("cat > /dev/null; echo 'retours : Neo4j ne répond pas. (bolt://x)' >&2; exit 1");
        Problem large = refusal("cat > /dev/null; exit 3");

        assertThat(mistake.status()).isEqualTo(400);
        assertThat(mistake.errors()).containsEntry("query", List.of("Neo4j ne comprend pas"));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.type()).endsWith("graph-unavailable");
        assertThat(away.said()).contains("le site va sans lui", "(bolt://x)").doesNotContain("retours :");
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.said()).contains("plus de mémoire");
    }

    @Test
    void twoQuestionsAtOnceAreEnoughAndTheEndOfTheServerEndsThem(@TempDir Path folder) {
        var cypher = running("touch " + folder + "/$$; exec sleep 100000");
        List<CompletableFuture<byte[]>> asked = Stream.of(1, 2)
                .map(any -> CompletableFuture.supplyAsync(
                        () -> cypher.ask(CALL, CypherFormat.CSV), Thread::startVirtualThread))
                .toList();
        await().atMost(PATIENCE).until(() -> {
            try (var started = Files.list(folder)) {
                return started.count() == 2;
            }
        });

        var third = catchThrowableOfType(RefusedException.class, () -> cypher.ask(CALL, CypherFormat.CSV));
        cypher.close();

        assertThat(third.problem().type()).endsWith("busy");
        assertThat(asked)
                .allSatisfy(one -> assertThat(catchThrowableOfType(CompletionException.class, one::join))
                        .hasCauseInstanceOf(RefusedException.class));
    }
}

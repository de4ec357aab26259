package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.testing.SteppedClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine's time is set while a site is served: runs beside it and decisions at the desk go on, without a restart. */
class ClockStepIT {
    private static final Pattern ADMINISTRATION = Pattern.compile("Administration : (http://\\S+)/");
    private static final Pattern QUESTION = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");
    private static final List<Duration> STEPS =
            List.of(Duration.ofSeconds(80), Duration.ofDays(1), Duration.ofDays(-1));

    @TempDir
    private Path temp;

    @Test
    void runsAndDecisionsGoOnWhenTheClockIsSet() throws IOException, InterruptedException {
        var clock = SteppedClock.in(temp);
        TriedFolder folder = PreparedFolders.copyOf(temp.resolve("data"), ServedDesk.GOLD.resolve("recaps.jsonl"));
        String data = folder.data().root().toString();
        var commands = new TriedFolder(folder.data().root());
        assertThat(commands.run("key", "add", "rédaction", "--role", "editor")).isEqualTo(ExitCode.DONE);
        Process site = start(clock, "serve", "--port", "0", "--admin-port", "0", "--data", data);
        BufferedReader said = site.inputReader(StandardCharsets.UTF_8);
        try {
            URI administration = administration(said);
            var drained = Thread.ofPlatform().daemon().start(() -> said.lines().forEach(line -> {}));
            var editor = new DeskEditor(
                    path -> administration.resolve("/atelier" + path),
                    commands.out().strip());

            String decision = "";
            for (Duration step : STEPS) {
                clock.set(step);
                assertIndexes(clock, data);
                if (decision.isEmpty()) {
                    decision = decides(editor);
                } else {
                    undoes(editor, decision);
                    decision = "";
                }
            }

            assertThat(drained.isAlive()).as("it serves to the end").isTrue();
        } finally {
            site.destroy();
            site.onExit().join();
        }
    }

    private static Process start(SteppedClock clock, String... arguments) throws IOException {
        return new ProcessBuilder(clock.command(PackagedProgram.command(arguments)))
                .redirectErrorStream(true)
                .start();
    }

    private static URI administration(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = ADMINISTRATION.matcher(line);
            if (found.find()) {
                return URI.create(found.group(1));
            }
        }
        throw new IOException("the site must say where it is administrated");
    }

    private static void assertIndexes(SteppedClock clock, String data) throws IOException, InterruptedException {
        Process run = start(clock, "index", "--kept", "--data", data);
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isEqualTo(ExitCode.DONE);
    }

    private static String decides(DeskEditor editor) throws IOException {
        Matcher question = QUESTION.matcher(editor.get("").body());
        assertThat(question.find()).isTrue();
        var decided = editor.does("/decider", Map.of("question", question.group(1), "choix", "0"));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        editor.awaitInForce();
        return JsonMapper.builder()
                .build()
                .readTree(decided.body())
                .path("decision")
                .asText();
    }

    private static void undoes(DeskEditor editor, String decision) throws IOException {
        assertThat(editor.does("/annuler", Map.of("decision", decision)).statusCode())
                .isEqualTo(200);
        editor.awaitInForce();
    }
}

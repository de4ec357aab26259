package fr.retours.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path home;

    @BeforeEach
    void makeLogs() throws IOException {
        Files.createDirectory(home.resolve("logs"));
    }

    @Test
    void tellsTheLastLines() throws IOException {
        var lines = IntStream.rangeClosed(1, 100).mapToObj(n -> "line " + n).collect(Collectors.joining("\n"));
        Files.writeString(LogTail.console(home), lines, UTF_8);

        assertThat(LogTail.of(home, 0)).startsWith("\n  line 91\n").endsWith("\n  line 100");
    }

    @Test
    void addsWhatNeo4jComplainsOfCutToAReadableLength() throws IOException {
        Files.writeString(LogTail.console(home), "short\n", UTF_8);
        Files.writeString(home.resolve("logs/debug.log"), """
                {"time":"t","level":"INFO","message":"calm"}
                {"time":"t","level":"ERROR","message":"broken%s"}
                """.replace("%s", "x".repeat(1_000)), UTF_8);

        assertThat(LogTail.of(home, 0))
                .startsWith("\n  short\n  {\"time\"")
                .contains("broken")
                .doesNotContain("calm")
                .hasSizeLessThan(400);
    }

    @Test
    void tellsWhatHappenedWithoutWhereInTheProgram() throws IOException {
        String trace = "java.io.IOException: File too large\n" + "\tat a.B.c(B.java:1)\n".repeat(20) + "\t... 5 more\n";
        Files.writeString(LogTail.console(home), trace, UTF_8);

        assertThat(LogTail.of(home, 0)).isEqualTo("\n  java.io.IOException: File too large");
    }

    @Test
    void leavesOutWhatFormerStartsComplainedOf() throws IOException {
        Path log = Files.writeString(LogTail.debug(home), "{\"level\":\"ERROR\",\"message\":\"former\"}\n", UTF_8);
        long before = Files.size(log);
        Files.writeString(log, "{\"level\":\"ERROR\",\"message\":\"now\"}\n", UTF_8, StandardOpenOption.APPEND);

        assertThat(LogTail.of(home, before)).contains("now").doesNotContain("former");
    }

    @Test
    void isEmptyWithoutLogs() {
        assertThat(LogTail.of(home, 0)).isEmpty();
    }
}

package fr.retours.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path file;
    private AuditLog log;

    @BeforeEach
    void find() {
        file = folder.resolve("audit.jsonl");
        log = new AuditLog(file, NOON);
    }

    private static AuditEvent event(String subject) {
        return new AuditActor("0a1b2c3d", "rédaction", AccessRole.EDITOR)
                .did(AuditAction.CURATION_WRITE, subject, AuditOutcome.DONE);
    }

    private void append(String... subjects) {
        for (String one : subjects) {
            log.append(event(one));
        }
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private AuditCheck checkOf(List<String> lines) throws IOException {
        Files.write(file, lines);
        return log.check();
    }

    @Test
    void eachLineTellsWhoDidWhatAndCarriesTheHashOfTheOneBefore() throws IOException {
        append("a", "b");

        assertThat(lines().getFirst())
                .isEqualTo("{\"at\":\"2026-11-30T12:00:00Z\",\"key\":\"0a1b2c3d\",\"account\":\"rédaction\","
                        + "\"role\":\"editor\",\"action\":\"curation.write\",\"subject\":\"a\",\"outcome\":\"done\","
                        + "\"previous\":\"" + "0".repeat(64) + "\"}");
        AuditCheck found = log.check();
        assertThat(found.lines()).isEqualTo(2);
        assertThat(found.altered()).isEmpty();
        assertThat(found.torn()).isEmpty();
        append("c");
        assertThat(lines().getLast()).contains("\"previous\":\"" + found.last() + "\"");
    }

    @Test
    void nothingDoneIsNothingToTell() {
        assertThat(log.check()).isEqualTo(new AuditCheck(0, "0".repeat(64), List.of(), List.of()));
    }

    @Test
    void aLineThatIsAlteredRemovedInsertedOrMovedLeavesAMark() throws IOException {
        append("a", "b", "c", "d");
        List<String> lines = lines();
        List<String> altered = new ArrayList<>(lines);
        altered.set(1, altered.get(1).replace("\"b\"", "\"x\""));
        List<String> removed = new ArrayList<>(lines);
        removed.remove(1);
        List<String> inserted = new ArrayList<>(lines);
        inserted.add(2, lines.get(1));
        List<String> moved = List.of(lines.get(0), lines.get(2), lines.get(1), lines.get(3));

        assertThat(checkOf(altered).altered()).containsExactly(2);
        altered.set(1, "");
        AuditCheck blanked = checkOf(altered);
        assertThat(blanked.altered()).containsExactly(2);
        assertThat(blanked.torn()).isEmpty();
        assertThat(checkOf(removed).altered()).containsExactly(1);
        assertThat(checkOf(inserted).altered()).containsExactly(2);
        assertThat(checkOf(moved).altered()).isNotEmpty();
        assertThat(checkOf(lines.subList(1, 4)).altered()).containsExactly(0);
        assertThat(checkOf(lines).altered()).isEmpty();
    }

    @Test
    void aLineThatACrashCutShortStaysAndTheNextOneFollowsIt() throws IOException {
        append("a", "b");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 10));

        append("c");

        AuditCheck found = log.check();
        assertThat(found.lines()).isEqualTo(3);
        assertThat(found.torn()).containsExactly(2);
        assertThat(found.altered()).isEmpty();
        Files.writeString(file, "{\"at\":", StandardOpenOption.TRUNCATE_EXISTING);
        append("d");
        assertThat(log.check().altered()).isEmpty();
    }

    @Test
    void longLinesAndManyWritersMakeOneChain() throws IOException {
        append("x".repeat(10_000));

        IntStream.range(0, 8)
                .parallel()
                .forEach(writer -> new AuditLog(file, NOON).append(event("y".repeat(500 * writer))));

        AuditCheck found = log.check();
        assertThat(found.lines()).isEqualTo(9);
        assertThat(found.altered()).isEmpty();
        assertThat(found.torn()).isEmpty();
    }
}

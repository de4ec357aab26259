package fr.retours.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What requests leave, and what becomes of it. */
class QueryRecorderTest {
    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private final List<String> told = new ArrayList<>();

    private QueryRecorder recorder() {
        return QueryRecorder.open(folder, 30, clock, ForgottenNames.NONE, told::add);
    }

    private QueryReport report() {
        return QueryReport.read(folder, clock.day()).orElseThrow();
    }

    @Test
    void whatManyRequestsLeaveAtOnceIsCounted() {
        try (var recorder = recorder();
                var requests = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 4_000)
                    .forEach(number -> requests.execute(() -> {
                        recorder.asked("compost", number % 4 > 0);
                        recorder.followed("compost");
                    }));
        }

        assertThat(report().rows())
                .containsExactly(new QueryReport.Row("compost", new QueryCount(4_000, 1_000, 4_000)));
    }

    @Test
    void aQueryThatIsRemovedIsGoneFromEachDayAndStaysInTheTotals() {
        try (var recorder = recorder()) {
            IntStream.range(0, 5).forEach(number -> recorder.asked("odile fabrègue", true));
            IntStream.range(0, 4).forEach(number -> recorder.asked("compost", true));
        }

        assertThat(QueryReport.remove(folder, words -> words.contains("odile"))).isEqualTo(1);

        assertThat(report().rows()).extracting(QueryReport.Row::query).containsExactly("compost");
        assertThat(report().total().searches()).isEqualTo(9);
        assertThat(QueryReport.remove(folder, words -> words.contains("odile"))).isZero();
    }

    @Test
    void moreThanCanBeCountedIsNotKept() {
        try (var recorder = recorder()) {
            IntStream.range(0, 3 * QueryRecorder.MOST_WAITING).forEach(number -> recorder.asked("compost", true));
            recorder.count();
            recorder.asked("compost", true);
        }

        assertThat(report().total().searches()).isEqualTo(QueryRecorder.MOST_WAITING + 1);
    }

    @Test
    void aServerThatIsKilledLosesWhatWasNotWrittenAlone() {
        var killed = recorder();
        IntStream.range(0, 3).forEach(number -> killed.asked("compost", true));
        killed.count();
        killed.write();
        killed.asked("compost", true);

        assertThat(report().total().searches()).isEqualTo(3);
        killed.close();
    }

    @Test
    void oneServerAtATimeCounts() {
        try (var first = recorder()) {
            first.asked("compost", true);

            assertThatExceptionOfType(QueryFilesException.class)
                    .isThrownBy(this::recorder)
                    .withMessage("Un autre serveur compte déjà les recherches dans " + folder
                            + " : celui-ci ne les compte pas.");
        }

        recorder().close();
    }

    @Test
    void theThreadOfAServerEndsWithIt() {
        try (var recorder = QueryRecorder.start(folder, 1, clock, ForgottenNames.NONE, told::add)) {
            recorder.asked("compost", true);
        }

        assertThat(report().total().searches()).isEqualTo(1);
    }

    @Test
    void aQueryThatWouldBeAFormulaIsTextInATable() throws IOException {
        try (var recorder = recorder()) {
            IntStream.range(0, 3).forEach(number -> recorder.asked("=HYPERLINK(\"x\")", false));
        }
        var out = new ByteArrayOutputStream();

        QueryTable.write(report(), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFquery,searches,unanswered,followed\r\n\"'=hyperlink(\"\"x\"\")\",3,3,0\r\n");
    }
}

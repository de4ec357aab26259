package fr.retours.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.archive.StoredTotals;
import fr.retours.indexer.load.RunReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunReportsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private void print(boolean program) {
        var console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, program);
        var report = new RunReport(
                12_000,
                3,
                1,
                false,
                4,
                List.of(),
                List.of(Path.of("notes.xyz")),
                List.of(),
                StoredTotals.of(12_000, Set.of("person:a", "event:b")),
                Duration.ofMillis(1500));
        RunReports.print(report, console);
    }

    @Test
    void peopleGetATable() {
        print(false);

        assertThat(out.toString().lines()).first().asString().matches(" +récaps lus +12\u202F000");
    }

    @Test
    void aProgramGetsOneObject() {
        print(true);

        assertThat(out)
                .hasToString(
                        "{\"read\":12000,\"new\":3,\"skipped\":0,\"removed\":1,\"recaps\":12000,\"events\":1,\"people\":1,"
                                + "\"collectivites\":0,\"organisations\":0,\"seconds\":1.5}\n");
        assertThat(err.toString()).contains("notes.xyz");
    }
}

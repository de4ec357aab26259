package fr.retours.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitorReportsTest {
    @TempDir
    private Path temp;

    private Instant now = Instant.parse("2026-05-03T12:00:00Z");
    private final InstantSource source = () -> now;

    private VisitorReports reports() {
        return new VisitorReports(temp.resolve("reports"), source.withZone(ZoneOffset.UTC));
    }

    private static ReportDraft draft(String text) {
        return new ReportDraft("/personnes/person:jean", "", text, "moi@exemple.fr");
    }

    private List<String> texts() {
        return reports().all().stream().map(VisitorReport::text).toList();
    }

    private void passDays(int days) {
        now = now.plus(days, ChronoUnit.DAYS);
    }

    @Test
    void whatIsSentTwiceOnADayIsOneReport() {
        assertThat(reports().keep(draft("faux"))).isTrue();
        assertThat(reports().keep(draft("faux"))).isTrue();
        passDays(1);
        assertThat(reports().keep(draft("faux"))).isTrue();

        assertThat(reports().all()).extracting(VisitorReport::received).containsExactly("2026-05-03", "2026-05-04");
    }

    @Test
    void whatIsSettledSaysByWhomAndNoLongerWhereToAnswer() throws IOException {
        reports().keep(draft("faux"));
        passDays(2);
        reports().keep(draft("juste"));
        String id = reports().all().getFirst().id();

        assertThat(reports().settle(id, "rédaction")).isTrue();
        assertThat(reports().settle("../keys", "rédaction")).isFalse();

        assertThat(texts()).containsExactly("juste", "faux");
        VisitorReport settled = reports().all().getLast();
        assertThat(List.of(settled.contact(), settled.settled(), settled.by()))
                .containsExactly("", "2026-05-05", "rédaction");
        assertThat(Files.readString(temp.resolve("reports").resolve(id + ".json")))
                .doesNotContain("exemple");
    }

    @Test
    void aReportGoesAfterAYear() {
        reports().keep(draft("faux"));
        passDays(VisitorReports.DAYS);
        assertThat(texts()).containsExactly("faux");

        passDays(1);

        assertThat(texts()).isEmpty();
        assertThat(temp.resolve("reports")).isNotEmptyDirectory();
        reports().tidy();
        assertThat(temp.resolve("reports")).isEmptyDirectory();
    }

    @Test
    void settledReportsMakeRoomAndOpenOnesDoNot() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("reports"));
        for (int number = 0; number < VisitorReports.MOST; number++) {
            var report = new VisitorReport("r" + number, "2026-05-01", "", "", "faux", "", "", "");
            Files.writeString(folder.resolve(report.id() + ".json"), report.json());
        }
        assertThat(reports().keep(draft("un de trop"))).isFalse();

        reports().settle("r7", "rédaction");

        assertThat(reports().keep(draft("un de plus"))).isTrue();
        assertThat(reports().all()).hasSize(VisitorReports.MOST).noneMatch(VisitorReport::isSettled);
    }

    @Test
    void whatIsDamagedCountsForNothing() throws IOException {
        reports().keep(draft("faux"));
        Files.writeString(temp.resolve("reports/a.json"), "{\"id\":\"a\",\"received\":\"hier\"}");
        Files.writeString(temp.resolve("reports/b.json"), "{");

        assertThat(texts()).containsExactly("faux");
    }

    @Test
    void whoeverIsNamedIsTakenOut() throws IOException {
        reports().keep(draft("Jean n’y était pas"));
        reports().keep(draft("Jeanne y était"));

        assertThat(reports().remove(said -> said.contains("Jean n"))).isEqualTo(1);

        assertThat(texts()).containsExactly("Jeanne y était");
    }
}

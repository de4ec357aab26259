package fr.retours.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of searches, for how long, and what is not. */
class QueryCounterTest {
    private static final int DAYS = 30;

    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private final List<String> told = new ArrayList<>();

    /** Opens the counts as a server that starts does. */
    private QueryCounter counter() {
        return new QueryCounter(new QueryFolder(folder), DAYS, clock, ForgottenNames.NONE, told::add);
    }

    private static void ask(QueryCounter counter, String query, int times) {
        for (int time = 0; time < times; time++) {
            counter.asked(query, true);
        }
    }

    private QueryReport report() {
        return QueryReport.read(folder, clock.day()).orElseThrow();
    }

    /** Returns all that stands in any file. */
    private String onDisk() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(QueryCounterTest::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aNameThatIsForgottenIsCountedInTheTotalAlone() throws IOException {
        ForgottenNames names = query -> query.toLowerCase(Locale.ROOT).contains("kermadec");
        var counter = new QueryCounter(new QueryFolder(folder), DAYS, clock, names, told::add);
        for (String query : List.of("Odile Kermadec", "odile kermadec lavoirs", "ODILE  KERMADEC")) {
            ask(counter, query, 5);
            counter.followed(query);
        }
        ask(counter, "lavoirs", 3);

        counter.write();

        assertThat(onDisk()).doesNotContainIgnoringCase("kermadec");
        assertThat(report().total().searches()).isEqualTo(18);
        assertThat(report().rows()).extracting(QueryReport.Row::query).containsExactly("lavoirs");
    }

    @Test
    void queriesAreCountedWithThoseThatFoundNothingAndThoseThatLedSomewhere() {
        var counter = counter();
        ask(counter, "Monnaies  locales ", 3);
        counter.asked("monnaies locales", true);
        counter.followed("MONNAIES locales");
        ask(counter, "compost", 3);
        for (int time = 0; time < 5; time++) {
            counter.asked("piscine", false);
        }
        counter.write();

        var report = report();

        assertThat(report.total()).isEqualTo(new QueryCount(12, 5, 1));
        assertThat(report.rows())
                .containsExactly(
                        new QueryReport.Row("piscine", new QueryCount(5, 5, 0)),
                        new QueryReport.Row("monnaies locales", new QueryCount(4, 0, 1)),
                        new QueryReport.Row("compost", new QueryCount(3, 0, 0)));
        assertThat(report.unanswered()).extracting(QueryReport.Row::query).containsExactly("piscine");
        assertThat(report.unfollowed()).extracting(QueryReport.Row::query).containsExactly("compost");
        assertThat(report.others()).isEqualTo(QueryCount.ZERO);
    }

    @Test
    void spellingsWithAndWithoutAccentsAreOneQuery() {
        var counter = counter();
        ask(counter, "ecologie", 1);
        ask(counter, "Écologie", 2);
        counter.write();

        assertThat(report().rows()).containsExactly(new QueryReport.Row("écologie", new QueryCount(3, 0, 0)));
    }

    @Test
    void theWordsOfWhatWasAskedOnceOrTwiceAreNowhere() throws IOException {
        var counter = counter();
        ask(counter, "divorce de jeanne martin", 2);
        counter.followed("divorce de jeanne martin");
        counter.write();

        assertThat(onDisk()).doesNotContain("jeanne", "divorce");
        assertThat(report().rows()).isEmpty();
        assertThat(report().others()).isEqualTo(new QueryCount(2, 0, 1));
    }

    @Test
    void whatIsAskedOnceADayIsNamedOnTheThirdDayAlsoAfterARestart() throws IOException {
        for (int day = 0; day < 3; day++) {
            assertThat(onDisk()).doesNotContain("compost");
            var counter = counter();
            ask(counter, "compost", 1);
            counter.write();
            clock.pass(day < 2 ? 1 : 0);
        }

        assertThat(report().rows()).containsExactly(new QueryReport.Row("compost", new QueryCount(3, 0, 0)));
        assertThat(report().first()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(report().last()).isEqualTo(LocalDate.of(2026, 11, 3));
    }

    @Test
    void aDayEndsWhileTheServerGoesOn() {
        var counter = counter();
        ask(counter, "compost", 2);
        clock.pass(1);
        ask(counter, "compost", 2);
        counter.write();

        assertThat(new QueryFolder(folder).days()).hasSize(2);
        assertThat(report().rows()).containsExactly(new QueryReport.Row("compost", new QueryCount(4, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jeanne.martin@exemple.fr",
                "mail de Jeanne@Exemple.fr ?",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "2 85 05 69 123 456"
            })
    void addressesAndLongNumbersAreNeverKeptHoweverOftenTheyAreAsked(String query) throws IOException {
        var counter = counter();
        ask(counter, query, 10);
        counter.followed(query);
        counter.write();

        assertThat(onDisk()).doesNotContain("jeanne", "12 34", "12.34", "69 123");
        assertThat(report().total()).isEqualTo(new QueryCount(10, 0, 0));
    }

    @Test
    void countsGoWhenTheirTimeIsOverAlsoWhereNothingIsCountedAnyMore() throws IOException {
        var counter = counter();
        ask(counter, "compost", 3);
        counter.write();
        clock.pass(DAYS - 1);
        assertThat(report().rows()).hasSize(1);

        clock.pass(1);

        assertThat(QueryReport.read(folder, clock.day())).isEmpty();
        assertThat(onDisk()).doesNotContain("compost");
    }

    @Test
    void aShorterTimeHoldsForWhatIsThere() {
        var counter = counter();
        ask(counter, "compost", 3);
        counter.write();
        clock.pass(7);

        new QueryCounter(new QueryFolder(folder), 7, clock, ForgottenNames.NONE, told::add).write();

        assertThat(new QueryFolder(folder).days()).isEmpty();
    }

    @Test
    void aFloodOfDifferentQueriesTakesLittleRoomAndDrivesOutNoneThatIsAskedOften() throws IOException {
        var counter = counter();
        ask(counter, "compost", 3);
        for (int number = 0; number < 100_000; number++) {
            counter.asked("flot " + number, false);
            if (number % 10_000 == 0) {
                counter.asked("compost", true);
            }
        }
        counter.write();

        assertThat(Files.size(folder.resolve(clock.day() + ".tsv"))).isLessThan(DayCounts.MOST * 40L);
        assertThat(report().total()).isEqualTo(new QueryCount(100_013, 100_000, 0));
        assertThat(report().rows()).containsExactly(new QueryReport.Row("compost", new QueryCount(13, 0, 0)));
    }

    @Test
    void longQueriesAreCutAndSignsThatCannotBeSeenAreLeftOut() {
        var counter = counter();
        ask(counter, "x".repeat(1_000), 3);
        ask(counter, "rouge\u001b[31m\tbleu\u202e", 3);
        ask(counter, " \u0000 ", 3);
        counter.write();

        assertThat(report().rows())
                .extracting(QueryReport.Row::query)
                .containsExactly("rouge [31m bleu", "x".repeat(AskedQuery.LONGEST) + "…");
    }

    @Test
    void noMoreSearchesLedSomewhereThanThereWere() {
        var counter = counter();
        ask(counter, "compost", 3);
        for (int time = 0; time < 10; time++) {
            counter.followed("compost");
            counter.followed("jamais demandé");
        }
        counter.write();

        assertThat(report().total()).isEqualTo(new QueryCount(3, 0, 3));
    }

    @Test
    void theTimesOfFilesTellTheDayAlone() throws IOException {
        var counter = counter();
        ask(counter, "compost", 3);
        counter.write();

        var midnight = clock.day().atStartOfDay(ZoneId.systemDefault()).toInstant();
        assertThat(Files.getLastModifiedTime(folder.resolve(clock.day() + ".tsv"))
                        .toInstant())
                .isEqualTo(midnight);
        assertThat(Files.getLastModifiedTime(folder).toInstant()).isEqualTo(midnight);
    }

    @Test
    void aHalfWrittenFileBesideIsNoMatter() throws IOException {
        var counter = counter();
        ask(counter, "compost", 3);
        counter.write();
        Files.writeString(folder.resolve(clock.day() + ".tsv.new"), "kept\t30\ntot");

        var after = counter();
        ask(after, "compost", 1);
        after.write();

        assertThat(report().rows()).containsExactly(new QueryReport.Row("compost", new QueryCount(4, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kept\t30\n",
                "kept\t30\ntotal\t1\t2\t0\n",
                "kept\t30\ntotal\t3\t0\t0\nquery\t3\t0\t0\n",
                "kept\t30\ntotal\t3\t0\t0\nquery\t4\t0\t0\t00000000000000ff\tscic\n",
                "kept\t30\ntotal\t9999999999999\t0\t0\n"
            })
    void aDamagedFileIsToldAndTheServerCountsOn(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("2026-11-01.tsv"), content);

        assertThatExceptionOfType(QueryFilesException.class)
                .isThrownBy(this::report)
                .withMessageMatching(java.util.regex.Pattern.quote(file.toString())
                        + ", ligne \\d : ce fichier n’est pas tel qu’il a été écrit\\..*");

        var counter = counter();
        assertThat(told).hasSize(1);
        ask(counter, "compost", 3);
        counter.write();
        assertThat(report().total()).isEqualTo(new QueryCount(3, 0, 0));
    }
}

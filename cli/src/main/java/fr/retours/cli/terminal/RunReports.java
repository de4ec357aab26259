package fr.retours.cli.terminal;

import fr.retours.corpus.fault.SkippedInput;
import fr.retours.indexer.archive.StoredTotals;
import fr.retours.indexer.load.RunReport;
import java.util.List;

/** Tells what a run did: each input left out, then a table. */
public final class RunReports {
    private static final double MILLIS = 1000.0;
    /** One that is silent may be so for thousands. */
    private static final int MOST_UNANSWERED = 10;

    private RunReports() {}

    /** Prints each input that was left out, and the first of those that were read without the model that was to read them. */
    public static void printSkipped(List<SkippedInput> skipped, Console console) {
        skipped.stream()
                .filter(SkippedInput::isLeftOut)
                .map(SkippedInput::message)
                .forEach(console.err()::println);
        List<SkippedInput> unanswered =
                skipped.stream().filter(one -> !one.isLeftOut()).toList();
        unanswered.stream().limit(MOST_UNANSWERED).map(SkippedInput::message).forEach(console.err()::println);
        if (unanswered.size() > MOST_UNANSWERED) {
            console.tell("reader.more-unanswered", unanswered.size() - MOST_UNANSWERED);
        }
    }

    /** Prints what a run did: totals to the output, what it left out to the errors. */
    public static void print(RunReport report, Console console) {
        printSkipped(report.skipped(), console);
        report.ignored().forEach(file -> console.tell("index.ignored", file));
        report.notes().forEach(console.err()::println);
        if (report.pruneRefused()) {
            console.tell("index.prune-refused");
        }
        if (report.nothingChanged()) {
            console.say("index.unchanged");
        }
        StoredTotals totals = report.totals();
        new SummaryTable()
                .row("summary.read", report.read())
                .row("summary.new", report.extracted())
                .row(
                        "summary.skipped",
                        report.skipped().stream()
                                .filter(SkippedInput::isLeftOut)
                                .count())
                .row("summary.removed", report.removed())
                .row("summary.recaps", totals.recaps())
                .row("summary.events", totals.events())
                .row("summary.people", totals.people())
                .row("summary.collectivites", totals.collectivites())
                .row("summary.organisations", totals.organisations())
                .row("summary.seconds", report.took().toMillis() / MILLIS)
                .print(console.out());
    }
}

package fr.retours.cli.terminal;

import fr.retours.indexer.archive.StoredTotals;
import fr.retours.indexer.corpus.SkippedInput;
import fr.retours.indexer.load.RunReport;

/** Tells what a run did: each input left out, then a table. */
public final class RunReports {
    private static final double MILLIS = 1000.0;

    private RunReports() {}

    /** Prints what a run did: totals to the output, what it left out to the errors. */
    public static void print(RunReport report, Console console) {
        report.skipped().stream().map(SkippedInput::message).forEach(console.err()::println);
        report.ignored().forEach(file -> console.err().println(Messages.of("index.ignored", file)));
        report.notes().forEach(console.err()::println);
        if (report.pruneRefused()) {
            console.err().println(Messages.of("index.prune-refused"));
        }
        if (report.nothingChanged()) {
            console.out().println(Messages.of("index.unchanged"));
        }
        StoredTotals totals = report.totals();
        new SummaryTable()
                .row("summary.read", report.read())
                .row("summary.new", report.extracted())
                .row("summary.skipped", report.skipped().size())
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

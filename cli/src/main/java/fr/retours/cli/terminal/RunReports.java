package fr.retours.cli.terminal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.indexer.archive.StoredTotals;
import fr.retours.indexer.load.RunReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what a run did: each input left out, then a table, or one JSON object where a program reads it. */
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
        if (console.program()) {
            console.out().println(JsonMapper.builder().build().valueToTree(figures(report)));
        } else {
            if (report.nothingChanged()) {
                console.say("index.unchanged");
            }
            var table = new SummaryTable();
            figures(report).forEach((name, figure) -> table.row("summary." + name, figure));
            table.print(console.out());
        }
    }

    private static Map<String, Object> figures(RunReport report) {
        StoredTotals totals = report.totals();
        var figures = new LinkedHashMap<String, Object>();
        figures.put("read", report.read());
        figures.put("new", report.extracted());
        figures.put(
                "skipped",
                report.skipped().stream().filter(SkippedInput::isLeftOut).count());
        figures.put("removed", report.removed());
        figures.put("recaps", totals.recaps());
        figures.put("events", totals.events());
        figures.put("people", totals.people());
        figures.put("collectivites", totals.collectivites());
        figures.put("organisations", totals.organisations());
        figures.put("seconds", report.took().toMillis() / MILLIS);
        return figures;
    }
}

package fr.retours.cli;

import fr.retours.api.query.QueryReport;
import fr.retours.api.query.QueryTable;
import fr.retours.cli.option.DataOption;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ConsoleBytes;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.cli.terminal.TextTable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what visitors searched for, as {@code serve --query-report} counted it. */
@Command(name = "queries")
final class QueriesCommand implements Callable<Integer> {
    private static final String TABLE = "table";
    private static final String CSV = "csv";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final List<String> HEADS =
            List.of("queries.searches", "queries.unanswered", "queries.followed", "queries.query");

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--format", paramLabel = "table|csv", descriptionKey = "option.query-format")
    String format = TABLE;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.query-limit")
    int limit = 20;

    QueriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandFailure.refuseIf(limit < 1, "error.query-limit", String.valueOf(limit));
        CommandFailure.refuseIf(!format.equals(TABLE) && !format.equals(CSV), "error.query-format", format);
        var folder = data.folder();
        QueryReport report = QueryReport.read(folder.queries(), LocalDate.now(ZoneId.systemDefault()))
                .orElseThrow(() -> new CommandFailure("error.no-counts", folder.root()));
        if (format.equals(CSV)) {
            write(report);
        } else {
            print(report);
        }
        return ExitCode.DONE;
    }

    private void print(QueryReport report) {
        var total = report.total();
        console.say("queries.total", days(report), total.searches(), total.unanswered(), total.followed());
        print("queries.frequent", report.rows());
        print("queries.empty", report.unanswered());
        print("queries.unfollowed", report.unfollowed());
        console.out().println();
        console.say("queries.others", report.others().searches(), QueryReport.ENOUGH);
    }

    private static String days(QueryReport report) {
        String last = DAY.format(report.last());
        return report.first().equals(report.last())
                ? TerminalMessages.of("queries.day", last)
                : TerminalMessages.of("queries.days", DAY.format(report.first()), last);
    }

    private void print(String head, List<QueryReport.Row> rows) {
        console.out().println();
        console.say(head, rows.size());
        var table = new TextTable(HEADS);
        for (QueryReport.Row row : rows.subList(0, Math.min(limit, rows.size()))) {
            var count = row.count();
            table.row(figure(count.searches()), figure(count.unanswered()), figure(count.followed()), row.query());
        }
        table.print(console.out());
    }

    private static String figure(long number) {
        return TerminalMessages.of("summary.figure", number);
    }

    private void write(QueryReport report) {
        try {
            QueryTable.write(report, new ConsoleBytes(console.out()));
        } catch (IOException e) {
            throw new CommandFailure(
                    "error.not-written", TerminalMessages.of("export.stdout"), String.valueOf(e.getMessage()));
        }
    }
}

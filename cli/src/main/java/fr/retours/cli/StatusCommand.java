package fr.retours.cli;

import fr.retours.cli.option.DataOption;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.SummaryTable;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoreJournal;
import fr.retours.indexer.archive.StoredTotals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what is indexed, in which version, and how much room it takes. Needs no store to be up. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var folder = data.indexed();
        StoreJournal journal =
                RecapArchive.ask(folder, archive -> archive.journal().read());
        StoredTotals totals = journal.totals();
        console.say("status.folder", folder.root());
        console.say(state(journal), journal.version());
        new SummaryTable()
                .row("summary.recaps", totals.recaps())
                .row("summary.events", totals.events())
                .row("summary.people", totals.people())
                .row("summary.collectivites", totals.collectivites())
                .row("summary.organisations", totals.organisations())
                .row("status.megabytes", size(folder.root()) / MEGABYTE)
                .print(console.out());
        return ExitCode.DONE;
    }

    private static String state(StoreJournal journal) {
        if (journal.complete()) {
            return "status.version";
        }
        return journal.version().isEmpty() ? "status.begun" : "status.interrupted";
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(StatusCommand::sizeOf)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A store that is open may replace a file while it is counted. */
    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}

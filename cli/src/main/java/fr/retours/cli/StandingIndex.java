package fr.retours.cli;

import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.serve.StandingProcess;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.FailureMessages;
import fr.retours.cli.terminal.RunReports;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.IndexProgress;
import fr.retours.indexer.load.IndexRun;
import fr.retours.indexer.load.RunReport;
import fr.retours.indexer.load.StorePair;
import fr.retours.indexer.load.StoreRebuild;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@code index --kept} at each line of the standard input: what loads slowly is loaded, and what decisions by hand do not change is kept
 * from one run to the next. The copy of the graph is made when nobody has decided for a while. Ends with the input, or when nothing came
 * for long.
 */
final class StandingIndex {
    private static final long UNTIL_COPY = TimeUnit.SECONDS.toMillis(30);
    private static final long UNTIL_END = TimeUnit.MINUTES.toMillis(30);
    private static final String LAST = "end";

    private final DataFolder folder;
    private final WritableStores stores;
    private final ReaderOptions reader;
    private final Console console;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private @Nullable IndexerWiring wiring;

    StandingIndex(StoreOptions options, EnvironmentDefaults environment, ReaderOptions reader, Console console) {
        this.folder = new DataFolder(options.data());
        this.stores = new WritableStores(options, environment, List.of(), console);
        this.reader = reader;
        this.console = console;
    }

    int untilLinesEnd() {
        Thread.ofPlatform().daemon().name("orders").start(this::read);
        prepare();
        boolean uncopied = false;
        for (String line = next(UNTIL_END); !LAST.equals(line); line = next(uncopied ? UNTIL_COPY : UNTIL_END)) {
            if (line != null) {
                console.out().println(StandingProcess.END + run(stores.uncopied()));
                console.out().flush();
                uncopied = true;
            } else if (uncopied) {
                run(stores);
                uncopied = false;
            } else {
                return ExitCode.DONE;
            }
        }
        return ExitCode.DONE;
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lines.add(LAST);
        }
    }

    private @Nullable String next(long millis) {
        try {
            return lines.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LAST;
        }
    }

    /** Whatever is wrong, the run that follows tells. */
    private void prepare() {
        try {
            IndexRun.prepare(folder, wiring().ofFolder(false), wiring().identification());
        } catch (RuntimeException e) {
            wiring = null;
        }
    }

    private int run(WritableStores open) {
        try {
            RunReport report = new StoreRebuild(folder).isUnderWay()
                    ? open.anew(
                            "index --rebuild", (data, pair) -> run(data, pair).rebuild(List.of(), false))
                    : open.with("index", (data, pair) -> run(data, pair).run(List.of(), false));
            RunReports.print(report, console);
            return report.skipped().isEmpty() ? ExitCode.DONE : ExitCode.SKIPPED_INPUT;
        } catch (RuntimeException e) {
            console.err().println(FailureMessages.messageOf(e));
            return FailureMessages.exitCodeOf(e);
        }
    }

    private IndexRun run(DataFolder data, StorePair open) {
        return WritableStores.run(wiring(), data, open, IndexProgress.silent());
    }

    private IndexerWiring wiring() {
        IndexerWiring made = wiring;
        if (made == null || !made.isCurrent()) {
            made = new IndexerWiring(folder, reader).holding();
            wiring = made;
        }
        return made;
    }
}

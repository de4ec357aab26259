package fr.retours.cli;

import fr.retours.cli.config.CheckedCommand;
import fr.retours.cli.log.LogFormat;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.option.SentenceModelOption;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.serve.StandingRuns;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.FailureMessages;
import fr.retours.cli.terminal.RunProgress;
import fr.retours.cli.terminal.RunReports;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.IndexProgress;
import fr.retours.indexer.load.IndexRun;
import fr.retours.indexer.load.RunReport;
import fr.retours.indexer.load.StorePair;
import fr.retours.indexer.load.StoreRebuild;
import fr.retours.indexer.reader.QuestionCount;
import fr.retours.text.encoder.SentenceEncoder;
import fr.retours.text.encoder.SentenceEncoders;
import fr.retours.text.settings.SettingsFolder;
import fr.retours.text.vector.LucenePassageVectors;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files and folders into both stores. */
@Command(name = "index")
final class IndexCommand implements Callable<Integer>, CheckedCommand {
    private final EnvironmentDefaults environment;
    private Console console;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Mixin
    private final SentenceModelOption model = new SentenceModelOption();

    @Mixin
    private final ReaderOptions reader;

    @Option(names = "--dry-run", descriptionKey = "option.reader-dry-run")
    boolean dryRun;

    @Option(names = "--prune", descriptionKey = "option.prune")
    boolean prune;

    @Option(names = "--take-over", descriptionKey = "option.take-over")
    boolean takeOver;

    @Option(names = "--rebuild", descriptionKey = "option.rebuild")
    boolean rebuild;

    @Option(names = "--kept", descriptionKey = "option.kept")
    boolean asKept;

    @Option(names = "--log-format", paramLabel = "FORMAT", descriptionKey = "option.log-format")
    LogFormat logFormat = LogFormat.TEXT;

    /** A server that has decisions take effect uses it: a run at each line of the standard input. */
    @Option(names = "--stay", hidden = true)
    boolean stays;

    @Parameters(paramLabel = "CHEMIN", arity = "0..*", descriptionKey = "parameter.paths")
    List<Path> paths = List.of();

    IndexCommand(Console console, EnvironmentDefaults environment) {
        this.console = console;
        this.environment = environment;
        this.reader = new ReaderOptions(environment);
    }

    @Override
    public List<Runnable> checks() {
        return reader.checks();
    }

    @Override
    public Integer call() {
        console = logFormat.begin(console);
        try {
            return told();
        } catch (RuntimeException e) {
            if (!console.program()) {
                throw e;
            }
            console.err().println(FailureMessages.messageOf(e));
            return FailureMessages.exitCodeOf(e);
        }
    }

    private int told() {
        SettingsFolder.inForce(stores.folder().root()); // a mistake shows before the work
        if (stays) {
            var standing = new StandingWiring(reader, console, stores.folder());
            var open = new WritableStores(stores, environment, List.of(), console);
            standing.prepare();
            standing.run(open.uncopied()); // decides nothing yet: what opens the stores is loaded
            return new StandingRuns(() -> standing.run(open.uncopied()), () -> standing.run(open), console)
                    .untilLinesEnd();
        }
        Path folder = model.folder();
        if (folder == null) {
            return index();
        }
        try (SentenceEncoder encoder = SentenceEncoders.open(folder)) { // a wrong one shows before a long run
            int code = index();
            encode(encoder);
            return code;
        }
    }

    /** Gives passages their vectors when all else is done and safe: that may take long, and can be cut short. */
    private void encode(SentenceEncoder encoder) {
        var folder = stores.folder();
        try (var vectors = LucenePassageVectors.open(folder.vectors(), encoder);
                var progress = RunProgress.on(console)) {
            int encoded = vectors.bring(
                    folder.lucene(), (done, total) -> progress.at(IndexProgress.Stage.ENCODE, done, total));
            console.say("index.encoded", encoded, vectors.size());
        }
    }

    private int index() {
        var kept = new StoreRebuild(stores.folder());
        boolean anew = rebuild || kept.isUnderWay();
        if (paths.isEmpty()) {
            requireGround(kept);
        } else {
            CommandFailure.refuseIf(asKept, "error.kept-or-paths");
        }
        if (dryRun) {
            QuestionCount count = reader.counted();
            new IndexerWiring(stores.folder(), reader)
                    .forecast(paths, true, count)
                    .forEach(console.out()::println);
            return ExitCode.DONE;
        }
        reader.announce(console);
        var indexing = new WritableStores(stores, environment, paths, console);
        RunReport report = anew
                ? indexing.anew("index --rebuild", (folder, open) -> run(folder, open, IndexRun::rebuild))
                : indexing.with("index", (folder, open) -> run(folder, open, IndexRun::run));
        RunReports.print(report, console);
        return report.skipped().isEmpty() ? ExitCode.DONE : ExitCode.SKIPPED_INPUT;
    }

    /** Without a path there must be what was read before. */
    private void requireGround(StoreRebuild kept) {
        CommandFailure.refuseIf(
                (!rebuild && !asKept) || prune, "error.missing-parameter", "CHEMIN", "retours index --help");
        if (!kept.hasGround()) {
            throw new CommandFailure("error.nothing-kept", stores.folder().root());
        }
    }

    /** One of the two ways of {@link IndexRun} from files to stores. */
    private interface Way {
        RunReport go(IndexRun run, Collection<Path> paths, boolean prune);
    }

    private RunReport run(DataFolder folder, StorePair open, Way way) {
        try (var progress = RunProgress.on(console)) {
            var wiring = new IndexerWiring(folder, reader);
            wiring.faultsOfOwnRules().forEach(console.err()::println);
            IndexRun run = WritableStores.run(wiring, folder, open, progress);
            if (takeOver) {
                run.takeOver();
            }
            RunReport report = way.go(run, paths, prune);
            wiring.readingReport().forEach(console.err()::println);
            return report;
        }
    }

    /** What loads slowly, kept from one run to the next. */
    private static final class StandingWiring {
        private final ReaderOptions reader;
        private final Console console;
        private final DataFolder folder;
        private @Nullable IndexerWiring wiring;

        StandingWiring(ReaderOptions reader, Console console, DataFolder folder) {
            this.reader = reader;
            this.console = console;
            this.folder = folder;
        }

        /** Decides identity before anybody asks; whatever is wrong, the run that follows tells. */
        void prepare() {
            try {
                IndexRun.prepare(folder, current().ofFolder(false), current().identification());
            } catch (RuntimeException e) {
                wiring = null;
            }
        }

        int run(WritableStores open) {
            try {
                RunReport report = new StoreRebuild(folder).isUnderWay()
                        ? open.anew(
                                "index --rebuild",
                                (data, pair) -> on(data, pair).rebuild(List.of(), false))
                        : open.with(
                                "index --stay", (data, pair) -> on(data, pair).run(List.of(), false));
                RunReports.print(report, console);
                return report.skipped().isEmpty() ? ExitCode.DONE : ExitCode.SKIPPED_INPUT;
            } catch (RuntimeException e) {
                console.err().println(FailureMessages.messageOf(e));
                return FailureMessages.exitCodeOf(e);
            }
        }

        private IndexRun on(DataFolder data, StorePair open) {
            return WritableStores.run(current(), data, open, IndexProgress.silent());
        }

        private IndexerWiring current() {
            IndexerWiring made = wiring;
            if (made == null || !made.isCurrent()) {
                made = new IndexerWiring(folder, reader).holding();
                wiring = made;
            }
            return made;
        }
    }
}

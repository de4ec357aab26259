package fr.retours.cli;

import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.store.CitedFolder;
import fr.retours.cli.store.GraphAccess;
import fr.retours.cli.store.OpenedIndex;
import fr.retours.cli.store.OpeningGraph;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.RunProgress;
import fr.retours.graph.DatasetMark.NotedChanges;
import fr.retours.graph.snapshot.GraphCopy;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoreJournal;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataLock;
import fr.retours.indexer.folder.VersionHistory;
import fr.retours.indexer.load.IndexProgress;
import fr.retours.indexer.load.IndexRun;
import fr.retours.indexer.load.RunReport;
import fr.retours.indexer.load.StorePair;
import fr.retours.indexer.load.StoreRebuild;
import fr.retours.model.id.RecapId;
import fr.retours.server.GraphServer;
import fr.retours.text.RecapIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Both stores open for writing, under the lock of the data folder, which is waited for; the graph opens while the work begins. */
final class WritableStores {
    private static final long MEGABYTE = 1L << 20;
    /** The graph of a recap takes some twelve times the room of its text. */
    private static final long GRAPH_PER_TEXT = 12;

    private static final Duration FOR_OTHER_RUNS = Duration.ofHours(1);

    private final StoreOptions options;
    private final EnvironmentDefaults environment;
    private final List<Path> inputs;
    private final Console console;
    /** A server of the bundled graph that somebody else starts and closes. */
    private final @Nullable CompletableFuture<?> starting;

    private final boolean copies;

    WritableStores(StoreOptions options, EnvironmentDefaults environment, Console console) {
        this(options, environment, List.of(), console);
    }

    /** @param inputs what will be read, so that a graph server that is started has memory for it */
    WritableStores(StoreOptions options, EnvironmentDefaults environment, Collection<Path> inputs, Console console) {
        this(options, environment, List.copyOf(inputs), console, null, true);
    }

    private WritableStores(
            StoreOptions options,
            EnvironmentDefaults environment,
            List<Path> inputs,
            Console console,
            @Nullable CompletableFuture<?> starting,
            boolean copies) {
        this.options = options;
        this.environment = environment;
        this.inputs = inputs;
        this.console = console;
        this.starting = starting;
        this.copies = copies;
    }

    /** Returns the same that waits for a bundled server which is being started, and joins it. */
    WritableStores joining(CompletableFuture<GraphServer> server) {
        return new WritableStores(options, environment, inputs, console, server, copies);
    }

    /**
     * Opens everything, works, and closes everything. An index with other stems than the folder's is made anew.
     *
     * @param command what the user called, for whoever meets the lock
     */
    <T> T with(String command, BiFunction<DataFolder, StorePair, T> work) {
        return locked(command, folder -> open(folder, this::withStems, work));
    }

    /** Returns the same that leaves the copy of the graph as it is, for somebody waits. */
    WritableStores uncopied() {
        return new WritableStores(options, environment, inputs, console, starting, false);
    }

    private RecapIndex withStems(DataFolder folder) {
        var index = new OpenedIndex(options, environment).withStems(folder);
        if (index.isAnew()) {
            console.say("index.stems");
        }
        return index;
    }

    /** Does the same with an index as it is, whatever stems the folder has: what is there is looked at, or mended. */
    <T> T asItIs(String command, BiFunction<DataFolder, StorePair, T> work) {
        return locked(command, folder -> open(folder, new OpenedIndex(options, environment)::asItIs, work));
    }

    /**
     * Does the same with stores that count for nothing, so that damaged ones open, too. What the folder keeps stays, and the
     * next run goes on where this one is cut short.
     */
    <T> T anew(String command, BiFunction<DataFolder, StorePair, T> work) {
        return locked(command, folder -> anew(folder, work));
    }

    private <T> T anew(DataFolder folder, BiFunction<DataFolder, StorePair, T> work) {
        copying(folder, GraphCopy::discard);
        if (options.neo4j() == null) {
            new StoreRebuild(folder).begin().ifPresent(console.err()::println);
            GraphAccess.discardBundled(folder.root());
        }
        return open(folder, new OpenedIndex(options, environment)::anew, work);
    }

    /**
     * Does something under the lock and then the same as {@link #anew}, where no server has the bundled graph open: only then do its files
     * go.
     *
     * @param first works before the stores are opened, on the folder
     * @param work goes on with what that gave, and the stores
     * @throws CommandFailure if a server has the graph open
     */
    <S, T> T wiped(String command, Function<DataFolder, S> first, BiFunction<S, StorePair, T> work) {
        return locked(command, folder -> {
            if (options.neo4j() == null && GraphAccess.isBundledInUse(folder.root())) {
                throw new CommandFailure("forget.serving", folder.root());
            }
            S begun = first.apply(folder);
            return anew(folder, (open, stores) -> work.apply(begun, stores));
        });
    }

    private <T> T locked(String command, Function<DataFolder, T> work) {
        var folder = options.folder();
        DataLock lock = DataLock.await(folder, command, FOR_OTHER_RUNS, holder -> console.tell("data.waiting", holder));
        try {
            return work.apply(folder);
        } finally {
            lock.close();
        }
    }

    private <T> T open(
            DataFolder folder, Function<DataFolder, RecapIndex> opening, BiFunction<DataFolder, StorePair, T> work) {
        try (var graph = graph(folder);
                var index = opening.apply(folder)) {
            T done = work.apply(folder, new StorePair(graph.store(), index));
            if (copies) {
                // whoever keeps a Neo4j may have its store compacted, which gives nodes other numbers
                NotedChanges changes = options.neo4j() == null ? graph.changes() : NotedChanges.unknown();
                copying(folder, copy -> copy.refresh(graph.connection(), changes));
            }
            StoreJournal journal =
                    RecapArchive.ask(folder, archive -> archive.journal().read());
            if (journal.complete()) {
                VersionHistory.note(folder, journal.version(), journal.totals().recaps(), Instant.now());
                new CitedFolder(folder).follow(journal);
            }
            return done;
        }
    }

    private OpeningGraph graph(DataFolder folder) {
        Supplier<GraphAccess> opening =
                () -> GraphAccess.patiently(options, environment, folder.root(), graphMegabytes(inputs), console);
        if (starting != null) {
            return new OpeningGraph(() -> {
                starting.join();
                return opening.get();
            });
        }
        return options.neo4j() == null && GraphAccess.isBundledNew(folder.root())
                ? new OpeningGraph(GraphAccess.fillBundled(folder.root()), opening)
                : new OpeningGraph(opening);
    }

    /** What is done with the copy of the graph. */
    private interface Copying {
        void with(GraphCopy copy) throws IOException;
    }

    private static void copying(DataFolder folder, Copying what) {
        try {
            what.with(new GraphCopy(folder.graphCopy()));
        } catch (IOException e) {
            throw DataFolder.failure(folder.graphCopy(), e);
        }
    }

    /**
     * Reads what followed sources have that is new into both stores, and removes what went from them.
     *
     * @param reader which language model reads beside the built-in reading
     * @param gone recaps to be removed
     */
    RunReport follow(ReaderOptions reader, Set<RecapId> gone) {
        return with("watch", (folder, open) -> {
            try (var progress = RunProgress.on(console)) {
                var wiring = new IndexerWiring(folder, reader);
                RunReport report = run(wiring, folder, open, progress).follow(inputs, gone);
                wiring.readingReport().forEach(console.err()::println);
                return report;
            }
        });
    }

    /** Makes a run over an open folder. */
    static IndexRun run(IndexerWiring wiring, DataFolder folder, StorePair stores, IndexProgress progress) {
        return new IndexRun(folder, wiring.ofFolder(true), wiring.identification(), stores, progress);
    }

    /** Returns about how many megabytes the graph of these files and folders takes; what cannot be read counts for nothing. */
    private static long graphMegabytes(Collection<Path> inputs) {
        return inputs.stream().mapToLong(WritableStores::bytes).sum() * GRAPH_PER_TEXT / MEGABYTE;
    }

    private static long bytes(Path input) {
        try (Stream<Path> files = Files.walk(input)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // whoever reads it will tell
        }
    }
}

package fr.retours.cli;

import fr.retours.graph.Neo4jGraphStore;
import fr.retours.indexer.load.DataFolder;
import fr.retours.indexer.load.DataLock;
import fr.retours.indexer.load.IndexRun;
import fr.retours.indexer.load.Progress;
import fr.retours.indexer.load.Stores;
import fr.retours.indexer.load.VersionHistory;
import fr.retours.text.LuceneRecapIndex;
import java.time.Instant;
import java.util.function.BiFunction;

/** Both stores open for writing, under the lock of the data folder. */
final class Indexing {
    private final StoreOptions options;
    private final Environment environment;
    private final Console console;

    Indexing(StoreOptions options, Environment environment, Console console) {
        this.options = options;
        this.environment = environment;
        this.console = console;
    }

    /**
     * Opens everything, works, and closes everything.
     *
     * @param command what the user called, for whoever meets the lock
     */
    <T> T with(String command, BiFunction<DataFolder, Stores, T> work) {
        var folder = new DataFolder(options.data);
        DataLock lock = DataLock.take(folder, command);
        try (var graph = GraphAccess.patiently(options, environment, folder.root(), console);
                var store = new Neo4jGraphStore(graph.connection());
                var index = LuceneRecapIndex.open(folder.lucene())) {
            graph.connection().check();
            T done = work.apply(folder, new Stores(store, index));
            VersionHistory.note(folder, Instant.now());
            return done;
        } finally {
            lock.close();
        }
    }

    /** Makes a run over an open folder. */
    static IndexRun run(DataFolder folder, Stores stores, Progress progress) {
        return new IndexRun(folder, Wiring.extraction(), Wiring.identification(folder), stores, progress);
    }
}

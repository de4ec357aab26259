package fr.retours.cli.store;

import fr.retours.graph.snapshot.GraphCopy;
import fr.retours.graph.snapshot.GraphSnapshots;
import fr.retours.graph.snapshot.MarkedSnapshot;
import fr.retours.graph.snapshot.SnapshotSource;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.VersionHistory;
import java.util.Optional;

/**
 * The graph that a server answers from.
 *
 * @param end lets go of what was opened for it
 */
public record ServedGraph(SnapshotSource source, Runnable end) implements AutoCloseable {
    /** Follows the runs that write, from what the last one left, and closes the connection in the end. */
    public static ServedGraph following(GraphAccess access, DataFolder folder) {
        var snapshots = GraphSnapshots.followed(access.connection(), () -> copyIfReadable(folder), folder::isIndexed);
        return new ServedGraph(snapshots, () -> {
            snapshots.close();
            access.close();
        });
    }

    /** Returns the graph as the last complete run left it; empty when that run made no copy, or it is damaged. */
    public static Optional<ServedGraph> copied(DataFolder folder) {
        return copy(folder).map(copied -> new ServedGraph(SnapshotSource.of(copied.snapshot()), () -> {}));
    }

    /** A server goes without the copy where the folder does not tell the latest version. */
    private static Optional<MarkedSnapshot> copyIfReadable(DataFolder folder) {
        try {
            return copy(folder);
        } catch (DataFolderException e) {
            return Optional.empty();
        }
    }

    private static Optional<MarkedSnapshot> copy(DataFolder folder) {
        return VersionHistory.read(folder).latest().flatMap(new GraphCopy(folder.graphCopy())::read);
    }

    @Override
    public void close() {
        end.run();
    }
}

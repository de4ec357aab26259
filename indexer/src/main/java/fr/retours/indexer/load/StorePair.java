package fr.retours.indexer.load;

import fr.retours.model.id.RecapId;
import fr.retours.model.port.GraphStore;
import fr.retours.text.RecapIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The two stores as one thing: what each holds, and whether both are at a version. Closes neither.
 *
 * @param opening the graph, which may still be opening: a run reads its input meanwhile
 */
public record StorePair(CompletableFuture<? extends GraphStore> opening, RecapIndex index) {
    /** What a damaged recap's digest is taken for: no digest at all. */
    static final String DAMAGED = "";

    /** Two stores that are open. */
    public StorePair(GraphStore graph, RecapIndex index) {
        this(CompletableFuture.completedFuture(graph), index);
    }

    /**
     * Returns the graph, and waits for it while it is opening.
     *
     * @throws RuntimeException what its opening failed with
     */
    public GraphStore graph() {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Tells whether the graph need not be waited for: it is open, or its opening has failed. */
    boolean isGraphSettled() {
        return opening.isDone();
    }

    /** Returns a progress that ends a run as soon as the opening of the graph has failed, rather than when its input is read. */
    IndexProgress watched(IndexProgress progress) {
        return (stage, done, total) -> {
            if (opening.isCompletedExceptionally()) {
                graph();
            }
            progress.at(stage, done, total);
        };
    }

    /** Returns whether both stores were completed at this version. */
    boolean areAt(String version) {
        var both = Optional.of(version);
        return graph().datasetVersion().equals(both) && index.datasetVersion().equals(both);
    }

    /** Returns the digest of every recap in the graph; {@link #DAMAGED} where facts are missing or too many. */
    Map<RecapId, String> graphDigests() {
        Map<RecapId, String> digests = new TreeMap<>();
        graph().inventory().forEach((id, stored) -> digests.put(id, stored.isWhole() ? stored.digest() : DAMAGED));
        return digests;
    }

    /** Returns the digest of every recap in the index. */
    Map<RecapId, String> indexDigests() {
        return new HashMap<>(index.inventory());
    }
}

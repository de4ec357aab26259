package fr.retours.cli.store;

import fr.retours.graph.DatasetMark.NotedChanges;
import fr.retours.graph.FillingGraphStore;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.Neo4jGraphStore;
import fr.retours.model.port.GraphStore;
import fr.retours.server.GraphFill;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A graph that opens while a run reads, since its server takes seconds to start, or that is made of what the run writes. */
public final class OpeningGraph implements AutoCloseable {
    private final CompletableFuture<GraphAccess> access = new CompletableFuture<>();
    private final CompletableFuture<? extends GraphStore> store;
    /** Makes the graph if it is not there, and lets go of what it was made from. */
    private final Runnable making;

    private final Runnable end;

    /** Begins to open it in a thread of its own. The store is there once the graph has answered. */
    public OpeningGraph(Supplier<GraphAccess> opening) {
        store = access.thenApply(OpeningGraph::store);
        making = () -> {};
        end = () -> {};
        Thread.ofPlatform().name("graph-opening").start(() -> open(opening));
    }

    /**
     * Has the store at once, and opens the bundled graph once its content is complete.
     *
     * @param fill takes what the graph is made of; it closes with this
     */
    public OpeningGraph(GraphFill fill, Supplier<GraphAccess> opening) {
        var filling = new FillingGraphStore(fill::node, fill::tie, () -> {
            fill.complete();
            open(opening);
            return store(access.join());
        });
        store = CompletableFuture.completedFuture(filling);
        making = filling::make;
        end = () -> {
            fill.close();
            access.cancel(false); // no effect on a graph that was made
        };
    }

    private static GraphStore store(GraphAccess graph) {
        graph.connection().check();
        return new Neo4jGraphStore(graph.connection());
    }

    private void open(Supplier<GraphAccess> opening) {
        try {
            access.complete(opening.get());
        } catch (RuntimeException | Error e) {
            access.completeExceptionally(e);
        }
    }

    /** Returns the store, now or later. It closes with this. */
    public CompletableFuture<? extends GraphStore> store() {
        return store;
    }

    /** Returns the connection of a graph that is open, or made now. */
    public Neo4jConnection connection() {
        making.run();
        return access.join().connection();
    }

    /** Returns what was changed in a graph that was there before. */
    public NotedChanges changes() {
        return store.join() instanceof Neo4jGraphStore neo4j ? neo4j.changes() : NotedChanges.unknown();
    }

    /** Waits until it is open, and closes it. */
    @Override
    public void close() {
        end.run();
        try {
            access.join().close();
        } catch (CompletionException | CancellationException e) {
            // it did not open, which whoever asked for the store has learnt, or it was never made
        }
    }
}

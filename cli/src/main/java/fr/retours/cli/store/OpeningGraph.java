package fr.retours.cli.store;

import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.Neo4jGraphStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A graph that opens in a thread of its own, since its server takes seconds to start. */
public final class OpeningGraph implements AutoCloseable {
    private final CompletableFuture<GraphAccess> access = new CompletableFuture<>();
    private final CompletableFuture<Neo4jGraphStore> store;

    /** Begins to open it. The store is there once the graph has answered. */
    public OpeningGraph(Supplier<GraphAccess> opening) {
        store = access.thenApply(graph -> {
            graph.connection().check();
            return new Neo4jGraphStore(graph.connection());
        });
        Thread.ofPlatform().name("graph-opening").start(() -> open(opening));
    }

    private void open(Supplier<GraphAccess> opening) {
        try {
            access.complete(opening.get());
        } catch (RuntimeException | Error e) {
            access.completeExceptionally(e);
        }
    }

    /** Returns the store, now or later. It closes with this. */
    public CompletableFuture<Neo4jGraphStore> store() {
        return store;
    }

    /** Returns the connection of a graph that is open. */
    public Neo4jConnection connection() {
        return access.join().connection();
    }

    /** Waits until it is open, and closes it. */
    @Override
    public void close() {
        try {
            access.join().close();
        } catch (CompletionException e) {
            // it did not open, which whoever asked for the store has learnt
        }
    }
}

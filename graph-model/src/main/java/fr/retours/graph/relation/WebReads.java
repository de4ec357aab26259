package fr.retours.graph.relation;

import fr.retours.graph.KeptAnswer;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.WholeReads;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Reads of one graph over who was where, which is kept in memory until the next commit: one for all that read it. Safe for
 * concurrent use.
 */
public final class WebReads {
    private final KeptAnswer<EventWeb> web = new KeptAnswer<>();
    private final WholeReads reads;

    /** Reads over the connection, which whoever opened it closes. */
    public WebReads(Neo4jConnection connection) {
        this.reads = new WholeReads(connection);
    }

    /**
     * Has another thread read who was where, so that the first question after a start need not wait for that. A graph that is
     * away is not reported: whoever asks next is told.
     */
    public void prepare() {
        var unused = CompletableFuture.supplyAsync(() -> read("get ready", (neo4j, known) -> known));
    }

    /**
     * Reads what sees every recap whole.
     *
     * @param action what is being done, with the id, for the message
     */
    <T> T read(String action, Function<SimpleQueryRunner, T> work) {
        return reads.read(action, work);
    }

    /** Reads so over who was where. */
    <T> T read(String action, BiFunction<SimpleQueryRunner, EventWeb, T> work) {
        return reads.read(action, web, EventWeb::read, work);
    }
}

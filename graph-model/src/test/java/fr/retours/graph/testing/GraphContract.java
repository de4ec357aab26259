package fr.retours.graph.testing;

import fr.retours.model.port.GraphStore;
import fr.retours.model.port.ParticipationGraph;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** A contract of the graph's ports: each test has an empty graph, open both ways. */
public abstract class GraphContract {
    private final Supplier<GraphStore> emptyStore;
    private final Supplier<ParticipationGraph> reader;

    /** The writer and the reader of one graph. */
    GraphStore store;

    ParticipationGraph graph;

    /**
     * Takes the graph under test.
     *
     * @param emptyStore a store without content; it may not be prepared yet
     * @param reader the reader of the same content
     */
    @SuppressWarnings("NullAway.Init") // JUnit opens it
    protected GraphContract(Supplier<GraphStore> emptyStore, Supplier<ParticipationGraph> reader) {
        this.emptyStore = emptyStore;
        this.reader = reader;
    }

    @BeforeEach
    void open() {
        store = emptyStore.get();
        store.prepare();
        graph = reader.get();
    }

    /** Writes recaps. */
    void given(FactsBuilder... recaps) {
        for (var one : recaps) {
            store.replace(one.facts(), "digest");
        }
    }
}

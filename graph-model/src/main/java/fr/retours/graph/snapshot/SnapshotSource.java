package fr.retours.graph.snapshot;

import fr.retours.model.port.GraphReads;

/** Where those who answer questions take the state of the graph from. Safe for concurrent use. */
public interface SnapshotSource {
    /**
     * Returns the state that reads on this thread see.
     *
     * @throws fr.retours.model.port.GraphUnavailableException if none could be read, and the graph does not answer in time
     * @throws fr.retours.model.port.GraphRefusedException if it does not let us in
     * @throws fr.retours.model.port.GraphFailedException if it reports an error of its own
     */
    GraphSnapshot current();

    /**
     * Lets all that is read on this thread until the end see the same state.
     *
     * @throws E if the reads do
     */
    <E extends Exception> void inOneState(GraphReads<E> reads) throws E;

    /** Returns a source that never has another state. */
    static SnapshotSource of(GraphSnapshot snapshot) {
        return new SnapshotSource() {
            @Override
            public GraphSnapshot current() {
                return snapshot;
            }

            @Override
            public <E extends Exception> void inOneState(GraphReads<E> reads) throws E {
                reads.run();
            }
        };
    }
}

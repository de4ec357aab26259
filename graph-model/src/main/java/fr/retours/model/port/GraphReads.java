package fr.retours.model.port;

/**
 * Reads of the graph that belong together; see {@link ParticipationGraph#inOneState}.
 *
 * @param <E> what they may throw
 */
@FunctionalInterface
public interface GraphReads<E extends Exception> {
    /**
     * Reads.
     *
     * @throws E if it fails
     */
    void run() throws E;
}

package fr.retours.model.port;

/**
 * The graph asked in its own language by whoever knows it. What a question may do is read: nothing else is run. Safe for concurrent
 * use. Calls block until the store answers and throw {@link GraphUnavailableException} when it cannot, {@link GraphRefusedException}
 * when it does not let us in.
 */
public interface CypherGraph {
    /** Most rows of an answer. */
    int MAX_ROWS = 1_000;

    /** Most characters of an answer; eight for whatever is no text. */
    int MAX_SIZE = 4_000_000;

    /** @throws CypherRefusedException if the question is not to be run, is mistaken, or takes more than it may */
    CypherAnswer ask(CypherQuestion question);
}

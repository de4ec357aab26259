package fr.retours.graph;

/** What was read before does not hold any more: the graph was changed meanwhile, and what depends on it must be read again. */
public final class StaleReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was not as read before. */
    public StaleReadException(String message) {
        super(message);
    }
}

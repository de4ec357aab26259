package fr.retours.model.port;

/** The graph did not answer; a retry may work. */
public final class GraphUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what had to answer in time. */
    public GraphUnavailableException(String message) {
        super(message);
    }

    /** Says what was being done, with the id it was done for. */
    public GraphUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

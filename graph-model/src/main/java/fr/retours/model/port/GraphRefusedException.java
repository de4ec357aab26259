package fr.retours.model.port;

/** The graph's server does not let us in; a retry does not help before user or password change. */
public final class GraphRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was being done, with the id it was done for. */
    public GraphRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}

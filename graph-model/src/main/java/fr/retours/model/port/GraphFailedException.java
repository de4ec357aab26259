package fr.retours.model.port;

/** The graph's server answered with an error of its own; a retry alone does not help. */
public sealed class GraphFailedException extends RuntimeException permits GraphDamagedException {
    private static final long serialVersionUID = 1L;

    /** Says what was being done, with the id it was done for. */
    public GraphFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

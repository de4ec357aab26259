package fr.retours.model.port;

/** The graph's server cannot read what it stored: neither a retry nor another question helps, but making the graph anew. */
public final class GraphDamagedException extends GraphFailedException {
    private static final long serialVersionUID = 1L;

    /** Says what was being done, with the id it was done for. */
    public GraphDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}

package fr.retours.api.contract;

/** How a request may end that is not simply answered. */
public enum CallOutcome {
    /** A stretch of a file. */
    PART(206, "Part"),
    /** Elsewhere is what is asked for. */
    FOUND(302, "Found"),
    /** The client has it. */
    NOT_MODIFIED(304, "NotModified"),
    /** An id leads to another. */
    MOVED(308, "Moved"),
    /** A parameter is unknown or has a bad value. */
    INVALID_PARAMETER(400, "InvalidParameter"),
    /** Nothing has the id. */
    NOT_FOUND(404, "NotFound"),
    /** There is no such format. */
    NOT_ACCEPTABLE(406, "NotAcceptable"),
    /** The graph is silent. */
    GRAPH_UNAVAILABLE(503, "GraphUnavailable"),
    /** The index is silent. */
    INDEX_UNAVAILABLE(503, "IndexUnavailable"),
    /** A store is silent, for machines that ask whether any is. */
    NOT_READY(503, "NotReady");

    private final int status;
    private final String title;

    CallOutcome(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Returns the status. */
    public int status() {
        return status;
    }

    /** Returns what it is called in the description of the API. */
    public String title() {
        return title;
    }
}

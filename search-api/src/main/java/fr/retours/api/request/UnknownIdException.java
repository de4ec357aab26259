package fr.retours.api.request;

/** Nothing has the id asked for. */
public final class UnknownIdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;

    /** Names the id as asked for. */
    public UnknownIdException(String id) {
        super("nothing has the id '" + id + "'");
        this.id = id;
    }

    /** Returns the id as asked for. */
    public String id() {
        return id;
    }
}

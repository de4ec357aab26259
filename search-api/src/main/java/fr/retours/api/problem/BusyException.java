package fr.retours.api.problem;

/** As many long answers as the server bears are under way; a retry works once one of them has ended. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says how many are under way. */
    public BusyException(int most) {
        super("at most " + most + " long answers may be under way, and they are");
    }
}

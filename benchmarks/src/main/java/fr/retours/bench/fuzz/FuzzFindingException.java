package fr.retours.bench.fuzz;

/** The program did with an input what it must not do, although nothing was thrown. */
public final class FuzzFindingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FuzzFindingException(String message) {
        super(message);
    }
}

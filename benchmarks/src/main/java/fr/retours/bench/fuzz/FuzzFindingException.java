package fr.retours.bench.fuzz;

/** The program did with an input what it must not do, although nothing was thrown. */
final class FuzzFindingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FuzzFindingException(String message) {
        super(message);
    }
}

package fr.retours.bench.fuzz;

/** The program did with an input what it must not do, although nothing was thrown. */
public final class FuzzFindingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FuzzFindingException(String message) {
        super(message);
    }

    /** Holds that the message of a refusal is in words for people. */
    static void requireWords(RuntimeException refusal) {
        String message = refusal.getMessage();
        if (message == null || message.isBlank() || message.contains("Exception")) {
            throw new FuzzFindingException("a refusal must have words, got " + message);
        }
    }
}

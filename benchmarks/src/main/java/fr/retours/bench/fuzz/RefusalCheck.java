package fr.retours.bench.fuzz;

/** What the program says when it refuses an input. */
final class RefusalCheck {
    private RefusalCheck() {}

    /** Holds that the message of a refusal is in words for people. */
    static void check(RuntimeException refusal) {
        String message = refusal.getMessage();
        if (message == null || message.isBlank() || message.contains("Exception")) {
            throw new FuzzFindingException("a refusal must have words, got " + message);
        }
    }
}

package fr.retours.bench.fuzz;

/** What the program says when it refuses an input. */
final class Refusals {
    private Refusals() {}

    /** Holds that a refusal is told to people. */
    static void check(RuntimeException refusal) {
        String message = refusal.getMessage();
        if (message == null || message.isBlank() || message.contains("Exception")) {
            throw new FuzzFindingException("a refusal must be told in words, got " + message);
        }
    }
}

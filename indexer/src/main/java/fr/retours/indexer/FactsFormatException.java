package fr.retours.indexer;

/** Thrown for text that is not the JSON form of a recap's facts. */
public final class FactsFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause what was found instead */
    public FactsFormatException(Exception cause) {
        super("facts must be one JSON object as extract writes it: " + cause.getMessage(), cause);
    }
}

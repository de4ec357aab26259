package fr.retours.indexer.load;

import fr.retours.indexer.Messages;
import fr.retours.model.RecapId;
import java.util.Locale;

/** A recap that a store does not hold as the journal says. */
public record Difference(Store store, RecapId recap, Fault fault) {
    /** Which store. */
    public enum Store {
        /** Neo4j. */
        GRAPH,
        /** Lucene. */
        INDEX
    }

    /** What is wrong. */
    public enum Fault {
        /** The store lacks the recap. */
        MISSING,
        /** The store has the recap, the journal does not. */
        EXTRA,
        /** The store has other facts, or not all of them. */
        DIFFERS
    }

    /** Returns one French line. */
    public String message() {
        return Messages.text("verify." + name(store), recap, Messages.text("verify." + name(fault)));
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}

package fr.retours.indexer.load;

import fr.retours.indexer.IndexerMessages;
import fr.retours.model.id.RecapId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a store does not hold as it should.
 *
 * @param recap null for what no recap tells
 * @param about what of the recap is meant; empty for all of it
 */
public record StoreDifference(Store store, @Nullable RecapId recap, Fault fault, String about) {
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
        /** The store has what no recap of the data folder tells. */
        EXTRA,
        /** The store has other facts, or not all of them. */
        DIFFERS
    }

    /** A difference of a whole recap. */
    static StoreDifference of(Store store, RecapId recap, Fault fault) {
        return new StoreDifference(store, recap, fault, "");
    }

    /** Returns one French line. */
    public String message() {
        String what = about.isEmpty() ? "" : IndexerMessages.text("verify.about", about);
        return IndexerMessages.text(
                "verify." + name(store),
                recap == null ? "" : recap,
                what,
                IndexerMessages.text("verify." + name(fault)));
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}

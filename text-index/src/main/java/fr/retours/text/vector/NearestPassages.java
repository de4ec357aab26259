package fr.retours.text.vector;

import java.util.List;

/** Which passages are nearest in meaning to what someone asks. Safe for concurrent use. */
@FunctionalInterface
public interface NearestPassages extends AutoCloseable {
    /**
     * Finds the passages nearest to what is asked.
     *
     * @return the nearest passage of each recap, the nearest recap first, also those not near enough to be about it; of some recaps
     *     passages may have changed since
     */
    List<NearPassage> to(String question);

    /** Returns what changes when other passages may be found; empty when there are never any. */
    default String state() {
        return "";
    }

    /** Frees what it holds; closing twice does nothing. */
    @Override
    default void close() {}

    /** Returns one that never finds any. */
    static NearestPassages none() {
        return question -> List.of();
    }
}

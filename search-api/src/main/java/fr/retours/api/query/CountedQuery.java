package fr.retours.api.query;

/**
 * A query and how often it was asked on one day.
 *
 * @param text its words; empty as long as it was asked too rarely for them to be kept
 */
record CountedQuery(String text, QueryCount count) {
    /** Returns whether its words are kept. */
    boolean isNamed() {
        return !text.isEmpty();
    }

    /** Returns the same with another count. */
    CountedQuery with(QueryCount other) {
        return new CountedQuery(text, other);
    }
}

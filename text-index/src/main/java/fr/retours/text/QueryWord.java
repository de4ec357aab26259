package fr.retours.text;

/**
 * A word of a query.
 *
 * @param exact its term as inflected
 * @param stem its stem
 * @param start where it starts in the query
 * @param end where it ends in the query
 * @param weighs whether it must be found; a function word must not
 * @param prefix whether it only starts the words looked for: {@code coop*}
 */
record QueryWord(String exact, String stem, int start, int end, boolean weighs, boolean prefix) {}

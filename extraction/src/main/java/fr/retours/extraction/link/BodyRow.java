package fr.retours.extraction.link;

/**
 * Where bodies may be named one after the other.
 *
 * @param from first word
 * @param limit just past the last word that may belong to it
 */
record BodyRow(int from, int limit) {}

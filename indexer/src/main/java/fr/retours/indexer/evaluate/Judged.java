package fr.retours.indexer.evaluate;

/**
 * An extracted fact and whether the annotation agrees.
 *
 * @param row the kind of fact
 * @param confidence what the extraction gave it, from 0 to 1
 */
public record Judged(String row, double confidence, boolean right) {}

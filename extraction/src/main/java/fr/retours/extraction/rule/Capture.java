package fr.retours.extraction.rule;

/**
 * What a piece of a pattern fits.
 *
 * @param from its first word
 * @param to just past its last word
 */
public record Capture(String name, int from, int to) {}

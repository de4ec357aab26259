package fr.retours.extraction.rule;

/**
 * What a piece of a pattern fits.
 *
 * @param from its first word
 * @param to just past its last word
 */
public record PatternCapture(String name, int from, int to) {}

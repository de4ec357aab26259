package fr.retours.extraction.rule;

/**
 * What a rule concludes of one word.
 *
 * @param value as its subject reads it
 */
public record Conclusion<V>(Rule rule, V value) {}

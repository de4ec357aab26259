package fr.retours.extraction.rule;

/**
 * What a rule concludes of one word.
 *
 * @param value as its subject reads it
 */
public record RuleConclusion<V>(Rule rule, V value) {}

package fr.retours.extraction.rule;

import java.util.List;

/**
 * Where a rule fits.
 *
 * @param start its first word
 * @param end just past its last word
 * @param value what the rule concludes, as its subject reads it
 * @param captures in text order
 */
public record RuleMatch<V>(Rule rule, int start, int end, V value, List<PatternCapture> captures) {
    /** Copies the captures. */
    public RuleMatch {
        captures = List.copyOf(captures);
    }

    /** Returns what was captured under a name, in text order. */
    public List<PatternCapture> all(String name) {
        return captures.stream().filter(one -> one.name().equals(name)).toList();
    }
}

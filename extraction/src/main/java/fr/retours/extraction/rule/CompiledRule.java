package fr.retours.extraction.rule;

import java.util.List;

/**
 * One pattern of a rule, ready to be tried.
 *
 * @param order among the patterns of its set
 * @param value what the rule concludes, as its subject reads it
 */
record CompiledRule<V>(int order, Rule rule, V value, List<PatternStep> steps) {
    RuleConclusion<V> conclusion() {
        return new RuleConclusion<>(rule, value);
    }
}

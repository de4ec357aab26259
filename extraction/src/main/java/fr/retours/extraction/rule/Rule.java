package fr.retours.extraction.rule;

import java.util.List;

/**
 * A rule as its file has it.
 *
 * @param id unique among all rules, in French
 * @param origin where it stands
 * @param section the heading over it; empty when it stands under none
 * @param place where in a sentence its words stand, as its subject explains; empty when its patterns say so themselves
 * @param patterns of which any must fit
 * @param subject what sort of thing it concludes, such as « part »
 * @param conclusion what it concludes, such as « opening »
 * @param examples sentences in which it concludes so
 * @param counterexamples sentences in which it must not
 */
public record Rule(
        String id,
        Origin origin,
        String section,
        String place,
        List<String> patterns,
        String subject,
        String conclusion,
        List<String> examples,
        List<String> counterexamples) {
    /** Copies the lists. */
    public Rule {
        patterns = List.copyOf(patterns);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /**
     * Where something stands in a file.
     *
     * @param line counted from 1
     * @param isOwn whether a user added the file
     */
    public record Origin(String file, int line, boolean isOwn) {
        /** Returns an exception to throw that says what is wrong there. */
        public RuleException problem(String key, Object... values) {
            return new RuleException(file, line, key, values);
        }
    }

    /** Returns an exception to throw that says what is wrong with this rule. */
    public RuleException problem(String key, Object... values) {
        return origin.problem(key, values);
    }
}

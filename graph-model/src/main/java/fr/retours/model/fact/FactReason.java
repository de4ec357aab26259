package fr.retours.model.fact;

import java.util.Comparator;

/**
 * Why a fact was read.
 *
 * @param rule the id of a rule of a file, or the slug of one that is built in
 * @param words the words that showed it, as the recap writes them; empty when there are none
 */
public record FactReason(String rule, String words) implements Comparable<FactReason> {
    private static final Comparator<FactReason> ORDER =
            Comparator.comparing(FactReason::rule).thenComparing(FactReason::words);

    /** @throws IllegalArgumentException if no rule is named */
    public FactReason {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("a reason must name a rule, got none");
        }
    }

    /** Orders by rule, then by words. */
    @Override
    public int compareTo(FactReason other) {
        return ORDER.compare(this, other);
    }
}

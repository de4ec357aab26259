package fr.retours.model.fact;

import java.util.Comparator;

/**
 * Why a fact was read.
 *
 * @param rule the id of a rule of a file, or the slug of one that is built in
 * @param words the words that showed it, as the recap writes them; empty when there are none
 */
public record Reason(String rule, String words) implements Comparable<Reason> {
    private static final Comparator<Reason> ORDER =
            Comparator.comparing(Reason::rule).thenComparing(Reason::words);

    /** @throws IllegalArgumentException if no rule is named */
    public Reason {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("a reason must name a rule, got none");
        }
    }

    /** Orders by rule, then by words. */
    @Override
    public int compareTo(Reason other) {
        return ORDER.compare(this, other);
    }
}

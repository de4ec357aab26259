package fr.retours.model;

import java.util.List;

/**
 * What backs a fact of the graph: a {@link Proof} over all the recaps that say it.
 *
 * @param confidence the highest of all
 * @param citations by recap id, then in text order
 */
public record Grounds(double confidence, List<Citation> citations) {
    /** Copies the citations. */
    public Grounds {
        citations = List.copyOf(citations);
    }
}

package fr.retours.model.view;

import fr.retours.model.fact.Proof;
import fr.retours.model.id.RecapId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What backs a fact of the graph: a {@link Proof} over all the recaps that say it.
 *
 * @param confidence the highest of all
 * @param citations by recap id, then in text order, without doubles
 */
public record Grounds(double confidence, List<Citation> citations) {
    private static final Comparator<Citation> ORDER = Comparator.comparing(Citation::recap)
            .thenComparingInt(Citation::start)
            .thenComparingInt(Citation::end);

    /** Puts the citations in order. */
    public Grounds {
        citations = citations.stream().distinct().sorted(ORDER).toList();
    }

    /** Returns what one recap has to back a fact. */
    public static Grounds of(RecapId recap, Proof proof) {
        return new Grounds(
                proof.confidence(),
                proof.evidence().stream()
                        .map(one -> new Citation(recap, one.start(), one.end()))
                        .toList());
    }

    /** Returns what backs a fact that both back. */
    public Grounds and(Grounds other) {
        return new Grounds(
                Math.max(confidence, other.confidence),
                Stream.concat(citations.stream(), other.citations.stream()).toList());
    }
}

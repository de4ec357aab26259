package fr.retours.model.fact;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What backs a fact: how sure the reading is, and where the text says so.
 *
 * @param confidence from 0 (a guess) to 1 (the text says it in so many words)
 * @param evidence in text order, without doubles; never empty
 */
public record Proof(double confidence, List<Evidence> evidence) {
    /** @throws IllegalArgumentException if the confidence is out of range or there is no evidence */
    public Proof {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1, got " + confidence);
        }
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a fact must have evidence, got none");
        }
        evidence = List.copyOf(new TreeSet<>(evidence));
    }

    /** Makes a proof of one stretch. */
    public static Proof of(double confidence, Evidence evidence) {
        return new Proof(confidence, List.of(evidence));
    }

    /** Returns the proof of a fact that was read twice: the higher confidence, all evidence. */
    public Proof and(Proof other) {
        return new Proof(
                Math.max(confidence, other.confidence),
                Stream.concat(evidence.stream(), other.evidence.stream()).toList());
    }
}

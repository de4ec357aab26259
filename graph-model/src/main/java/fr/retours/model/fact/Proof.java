package fr.retours.model.fact;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What backs a fact: how sure the reading is, where the text says so, and why it was read.
 *
 * @param confidence from 0 (a guess) to 1 (the text says it in so many words)
 * @param evidence in text order, without doubles; never empty
 * @param reasons by rule and words, without doubles; none for what graph and index give back, where they are not stored
 */
public record Proof(double confidence, List<Evidence> evidence, List<FactReason> reasons) {
    /** @throws IllegalArgumentException if the confidence is out of range or there is no evidence */
    public Proof {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1, got " + confidence);
        }
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a fact must have evidence, got none");
        }
        evidence = List.copyOf(new TreeSet<>(evidence));
        reasons = List.copyOf(new TreeSet<>(reasons));
    }

    /** Makes a proof without reasons. */
    public Proof(double confidence, List<Evidence> evidence) {
        this(confidence, evidence, List.of());
    }

    /** Makes a proof of one stretch, without reasons. */
    public static Proof of(double confidence, Evidence evidence) {
        return new Proof(confidence, List.of(evidence));
    }

    /** Makes a proof of one stretch for one reason. */
    public static Proof of(double confidence, Evidence evidence, FactReason reason) {
        return new Proof(confidence, List.of(evidence), List.of(reason));
    }

    /** Returns the same with another confidence. */
    public Proof with(double other) {
        return new Proof(other, evidence, reasons);
    }

    /**
     * Returns the proof of a fact that was read several times, as {@link #and} does for two.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Proof all(Collection<Proof> proofs) {
        return new Proof(
                proofs.stream().mapToDouble(Proof::confidence).max().orElse(0),
                proofs.stream().flatMap(one -> one.evidence.stream()).toList(),
                proofs.stream().flatMap(one -> one.reasons.stream()).toList());
    }

    /** Returns the proof of a fact that was read twice: the higher confidence, all evidence, all reasons. */
    public Proof and(Proof other) {
        return all(List.of(this, other));
    }
}

package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import java.util.List;

/**
 * Whether two groups of mentions of near names were taken for one person, and why.
 *
 * @param kept the earliest mention of the larger group
 * @param moved the mentions of the smaller group, in their order
 * @param evidence what speaks for it and against it
 */
public record NamesakeDecision(Claim kept, List<Claim> moved, Outcome outcome, EvidenceSum evidence) {
    /** What was decided. */
    public enum Outcome {
        /** They are one person. */
        JOINED,
        /** They are two: the evidence does not suffice. */
        APART,
        /** They are two whatever the evidence: {@link HomonymRule} excludes it. */
        EXCLUDED
    }

    /** Copies the list. */
    public NamesakeDecision {
        moved = List.copyOf(moved);
    }

    /** Returns whether the other decision was near. */
    public boolean isDoubtful() {
        return outcome != Outcome.EXCLUDED && evidence.isDoubtful();
    }
}

package fr.retours.indexer.load;

import fr.retours.indexer.evaluate.DecisionReview;
import fr.retours.indexer.resolve.CorpusClaims;
import fr.retours.indexer.resolve.RecapIdentity;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Decides identity over the whole corpus. */
public interface Identification {
    /**
     * What was decided.
     *
     * @param rewriting gives a recap's facts the ids and usual names of the corpus; safe for concurrent use
     * @param identities sums up what was decided of a recap; safe for concurrent use
     * @param notes French lines on corrections that changed nothing
     * @param review judges what was read by corrections, given the facts of a recap
     */
    record Identified(
            UnaryOperator<RecapFacts> rewriting,
            Function<RecapId, RecapIdentity> identities,
            List<String> notes,
            Function<Function<RecapId, Optional<RecapFacts>>, DecisionReview> review) {
        /** Copies the list. */
        public Identified {
            notes = List.copyOf(notes);
        }
    }

    /** Returns what changes whenever the same facts may be resolved otherwise, such as after a correction; one word. */
    String version();

    /**
     * Returns what all recaps claim.
     *
     * @param state sums up what that is read off
     * @param reading reads it
     */
    default CorpusClaims claims(Supplier<String> state, Supplier<CorpusClaims> reading) {
        return reading.get();
    }

    /** Decides who is who, which names mean one body, which recaps tell one event. */
    Identified identify(CorpusClaims claims);
}

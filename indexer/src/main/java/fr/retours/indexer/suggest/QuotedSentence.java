package fr.retours.indexer.suggest;

import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;

/**
 * A sentence that shows something.
 *
 * @param recap where it stands
 * @param title of the recap
 * @param text the sentence, on one line
 */
public record QuotedSentence(RecapId recap, String title, String text) {
    /** Makes the first sentence of a proof. */
    static QuotedSentence of(RecapFacts facts, Proof proof) {
        return new QuotedSentence(
                facts.recap().id(),
                facts.recap().title(),
                proof.evidence().getFirst().of(facts.recap().text()).replaceAll("\\s+", " "));
    }
}

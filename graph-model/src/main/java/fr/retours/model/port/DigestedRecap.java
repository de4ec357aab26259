package fr.retours.model.port;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;

/**
 * A recap to be stored.
 *
 * @param digest fingerprint of the facts, given back by {@link GraphStore#inventory()}
 */
public record DigestedRecap(RecapFacts facts, String digest) {
    /** Returns the id of the recap. */
    public RecapId id() {
        return facts.recap().id();
    }
}

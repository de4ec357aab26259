package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.LinkKind;

/**
 * A tie that one sentence shows.
 *
 * @param sentence which sentence; it holds the body's name
 * @param reason what ties them
 */
public record LinkSpan(BodySpan body, LinkKind kind, double confidence, int sentence, FactReason reason) {
    /** Returns the tie of each of some bodies that one sentence ties together: several organisers are co-organisers. */
    static LinkKind ofEach(LinkKind kind, int bodies) {
        return kind == LinkKind.ORGANIZER && bodies > 1 ? LinkKind.CO_ORGANIZER : kind;
    }
}

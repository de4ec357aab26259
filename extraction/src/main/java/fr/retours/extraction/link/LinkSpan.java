package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.link.LinkRules.LinkCue;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.LinkKind;
import java.util.List;

/**
 * A tie that one sentence shows.
 *
 * @param sentence which sentence; it holds the body's name
 * @param reason what ties them
 */
public record LinkSpan(BodySpan body, LinkKind kind, double confidence, int sentence, FactReason reason) {
    /** Ties some bodies by one cue. */
    static List<LinkSpan> all(List<BodySpan> bodies, LinkCue cue, double confidence, int sentence) {
        return bodies.stream()
                .map(body -> new LinkSpan(body, cue.kind(), confidence, sentence, cue.reason()))
                .toList();
    }

    /** Returns the tie of each of some bodies that one sentence ties together: several organisers are co-organisers. */
    static LinkKind ofEach(LinkKind kind, int bodies) {
        return kind == LinkKind.ORGANIZER && bodies > 1 ? LinkKind.CO_ORGANIZER : kind;
    }
}

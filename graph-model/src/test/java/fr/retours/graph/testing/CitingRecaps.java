package fr.retours.graph.testing;

import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.RecapRef;
import java.util.Optional;
import java.util.stream.Stream;

/** How a recap without an event names someone. */
final class CitingRecaps {
    private CitingRecaps() {}

    static Optional<CitingRecap> of(RecapFacts facts, EntityId id) {
        var recap = facts.recap();
        var ref = new RecapRef(recap.id(), recap.title(), recap.url(), recap.published());
        return proofs(facts, id)
                .map(proof -> Grounds.of(recap.id(), proof))
                .reduce(Grounds::and)
                .map(grounds -> new CitingRecap(ref, facts.narration().kind(), grounds));
    }

    private static Stream<Proof> proofs(RecapFacts facts, EntityId id) {
        return switch (id) {
            case PersonId person ->
                facts.people().stream()
                        .filter(one -> one.person().id().equals(person))
                        .map(one -> one.proof());
            case BodyId body ->
                facts.bodies().stream()
                        .filter(one -> Territories.within(one.body(), body))
                        .map(one -> one.proof());
        };
    }
}

package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import java.util.Map;
import java.util.Set;

/**
 * Whom the entities of each recap are in the corpus. Immutable.
 *
 * @param people by claim
 * @param organisations by claim
 * @param collectivites those that several recaps call otherwise, by the id in a recap
 * @param recoded claims that are about a local authority
 * @param events by recap
 * @param withoutEvent recaps that tell no event, by hand
 * @param hidden entities that are left out, by hand
 */
record IdAssignment(
        Map<Claim.Key, Person> people,
        Map<Claim.Key, Organisation> organisations,
        Map<CollectiviteId, Collectivite> collectivites,
        Map<Claim.Key, Collectivite> recoded,
        Map<RecapId, EventId> events,
        Set<RecapId> withoutEvent,
        Set<EntityId> hidden) {
    /** Copies all. */
    IdAssignment {
        people = Map.copyOf(people);
        organisations = Map.copyOf(organisations);
        collectivites = Map.copyOf(collectivites);
        recoded = Map.copyOf(recoded);
        events = Map.copyOf(events);
        withoutEvent = Set.copyOf(withoutEvent);
        hidden = Set.copyOf(hidden);
    }
}

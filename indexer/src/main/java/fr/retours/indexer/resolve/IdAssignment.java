package fr.retours.indexer.resolve;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.NarrationKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the entities of each recap are in the corpus. Not copied, since it is as large as the corpus: nobody may change it.
 *
 * @param recaps the number of each recap
 * @param collectivites those that several recaps call otherwise, by the id in a recap
 * @param recoded claims that are about a local authority
 * @param seats local authorities that recaps name as bodies, by the ids there
 * @param places communes where recaps put events, by number of recap
 * @param events by number of recap
 * @param withoutEvent recaps that tell no event, or several, by hand
 * @param hidden entities that are left out, by hand
 */
record IdAssignment(
        Map<RecapId, Integer> recaps,
        ClaimColumn<Person> people,
        ClaimColumn<Organisation> organisations,
        Map<CollectiviteId, Collectivite> collectivites,
        Map<Named, Collectivite> recoded,
        RowsByRecap<CollectiviteId> seats,
        List<@Nullable CollectiviteId> places,
        List<@Nullable EventId> events,
        Map<RecapId, NarrationKind> withoutEvent,
        Set<EntityId> hidden) {
    /** Returns what a recap's local authority became; null for one that stays as the recap gives it. */
    @Nullable
    Collectivite collectivite(RecapId recap, CollectiviteId local) {
        var byHand = recoded.get(new Named(recap, local));
        return byHand == null ? collectivites.get(local) : byHand;
    }

    /** An id where a recap names it. */
    record Named(RecapId recap, EntityId local) {}
}

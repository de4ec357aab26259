package fr.retours.api.relation;

import fr.retours.api.fact.Quotes;
import fr.retours.model.id.EntityId;
import fr.retours.model.relation.Relation;
import fr.retours.model.time.EventDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or a body in a list of them, on the wire.
 *
 * @param events how many events fit the question
 * @param first when the earliest of these began, when one has a date
 * @param last when the latest of these began, when one has a date
 * @param shown some of these, latest first
 */
record ListedResponse(
        EntityId id,
        String name,
        List<String> aliases,
        long events,
        @Nullable EventDate first,
        @Nullable EventDate last,
        Some<SharedEventResponse> shown) {
    static ListedResponse of(Relation relation, Quotes quotes) {
        return new ListedResponse(
                relation.to().id(),
                relation.to().name(),
                relation.aliases(),
                relation.strength().events(),
                relation.first(),
                relation.last(),
                Some.of(relation.events(), one -> SharedEventResponse.of(one, quotes)));
    }
}

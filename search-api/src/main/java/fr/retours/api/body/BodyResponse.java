package fr.retours.api.body;

import fr.retours.model.BodyDetail;
import fr.retours.model.Collectivite;
import fr.retours.model.CollectiviteId;
import fr.retours.model.CollectiviteKind;
import fr.retours.model.Coordinates;
import fr.retours.model.Organisation;
import fr.retours.model.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body on the wire. */
sealed interface BodyResponse {
    /** Makes the answer for a body. */
    static BodyResponse of(BodyDetail detail) {
        return switch (detail.body()) {
            case Collectivite one ->
                new CollectiviteResponse(
                        one.id(),
                        one.kind(),
                        one.name(),
                        one.coordinates(),
                        one.population(),
                        one.partOf().stream().map(Territory::of).toList(),
                        one.candidates(),
                        detail.events(),
                        detail.mentions());
            case Organisation one ->
                new OrganisationResponse(one.id(), one.name(), one.aliases(), detail.events(), detail.mentions());
        };
    }

    /** A local authority: see {@link Collectivite}. */
    record CollectiviteResponse(
            CollectiviteId id,
            CollectiviteKind kind,
            String name,
            @Nullable Coordinates coordinates,
            @Nullable Integer population,
            List<Territory> partOf,
            List<CollectiviteId> candidates,
            int events,
            int mentions)
            implements BodyResponse {}

    /** An organisation: see {@link Organisation}. */
    record OrganisationResponse(OrganisationId id, String name, List<String> aliases, int events, int mentions)
            implements BodyResponse {}

    /** A local authority around another. */
    record Territory(CollectiviteId id, CollectiviteKind kind, String name) {
        static Territory of(Collectivite one) {
            return new Territory(one.id(), one.kind(), one.name());
        }
    }
}

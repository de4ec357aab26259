package fr.retours.api.fact;

import fr.retours.model.CollectiviteId;
import fr.retours.model.Place;
import org.jspecify.annotations.Nullable;

/** A place on the wire: see {@link Place}. */
public record PlaceResponse(
        @Nullable CollectiviteId collectivite,
        @Nullable String name,
        @Nullable String venue) {
    static @Nullable PlaceResponse of(@Nullable Place place) {
        return place == null ? null : new PlaceResponse(place.collectivite(), place.name(), place.venue());
    }
}

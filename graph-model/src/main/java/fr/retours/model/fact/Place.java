package fr.retours.model.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where a recap says that the event was held. At least one of town and venue is known.
 *
 * @param collectivite the commune, when its code is known; it need not be among the bodies of the recap
 * @param name the commune as the recap writes it
 * @param venue the building, when one is named
 */
public record Place(
        @Nullable Collectivite collectivite,
        @Nullable String name,
        @Nullable String venue) {
    /** @throws IllegalArgumentException if nothing is known, or a code stands without its name */
    public Place {
        if ((name == null && venue == null) || (collectivite != null && name == null)) {
            throw new IllegalArgumentException("a place must have a commune's name or a venue, got neither");
        }
    }

    /** Returns the place by the commune's id. */
    public PlaceRef ref() {
        return new PlaceRef(collectivite == null ? null : collectivite.id(), name, venue);
    }
}

package fr.retours.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an event was held. At least one of town and venue is known.
 *
 * @param collectivite the commune, when its code is known
 * @param name the commune as the recap writes it
 * @param venue the building, when one is named
 */
public record Place(
        @Nullable CollectiviteId collectivite,
        @Nullable String name,
        @Nullable String venue) {
    /** @throws IllegalArgumentException if nothing is known, or a code stands without its name */
    public Place {
        if ((name == null && venue == null) || (collectivite != null && name == null)) {
            throw new IllegalArgumentException("a place must have a commune's name or a venue, got neither");
        }
    }
}

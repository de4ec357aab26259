package fr.retours.model.fact;

import fr.retours.model.id.CollectiviteId;
import org.jspecify.annotations.Nullable;

/**
 * Where an event was held, the commune by its id. At least one of town and venue is known.
 *
 * @param collectivite the commune, when its code is known
 * @param name the commune as a recap writes it
 * @param venue the building, when one is named
 */
public record PlaceRef(
        @Nullable CollectiviteId collectivite,
        @Nullable String name,
        @Nullable String venue) {}

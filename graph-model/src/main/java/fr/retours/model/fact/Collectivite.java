package fr.retours.model.fact;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local authority.
 *
 * @param kind the level, also when the code is left open
 * @param name the official name; the written one where there is no code
 * @param population inhabitants, when known
 * @param partOf the authorities right above it, each of which contains all of it: a commune's EPCI and département, a
 *     département's région; for an EPCI the one département or, across several, the one région of all its communes
 * @param candidates for an open code, the authorities it may be, in code order; empty otherwise
 */
public record Collectivite(
        CollectiviteId id,
        CollectiviteKind kind,
        String name,
        @Nullable Coordinates coordinates,
        @Nullable Integer population,
        List<Collectivite> partOf,
        List<CollectiviteId> candidates)
        implements Body {
    /** @throws IllegalArgumentException if the name is blank, or if an authority with a code has candidates */
    public Collectivite {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of " + id + " must not be blank");
        }
        if (!id.isOpen() && !candidates.isEmpty()) {
            throw new IllegalArgumentException(id + " has a code and must have no candidates, got " + candidates);
        }
        partOf = List.copyOf(partOf);
        candidates = List.copyOf(candidates);
    }
}

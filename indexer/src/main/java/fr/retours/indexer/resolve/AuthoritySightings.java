package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.ClaimOrder;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A local authority as the recaps give it. They differ only where the code is open. Grows; not safe for concurrent use.
 */
final class AuthoritySightings {
    private final List<RecapId> recaps = new ArrayList<>(1);
    private final SortedSet<CollectiviteId> candidates = new TreeSet<>(Comparator.comparing(CollectiviteId::value));
    private ClaimOrder earliest;
    private Collectivite first;

    AuthoritySightings(ClaimOrder at, Collectivite one) {
        this.earliest = at;
        this.first = one;
    }

    /** Adds a sighting; one recap may have several. */
    void add(ClaimOrder at, Collectivite one) {
        if (recaps.isEmpty() || !recaps.getLast().equals(at.recap())) {
            recaps.add(at.recap());
        }
        candidates.addAll(one.candidates());
        if (at.compareTo(earliest) < 0) {
            earliest = at;
            first = one;
        }
    }

    /** Returns the recaps that give it. */
    List<RecapId> recaps() {
        return recaps;
    }

    /** Returns the earliest sighting, with the candidates of all. */
    Collectivite together() {
        return new Collectivite(
                first.id(),
                first.kind(),
                first.name(),
                first.coordinates(),
                first.population(),
                first.partOf(),
                List.copyOf(candidates));
    }
}

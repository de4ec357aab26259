package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.Claims.Sighting;
import fr.retours.model.fact.Collectivite;
import java.util.Comparator;
import java.util.List;

/** Makes one record of a local authority of those that the recaps give. They differ only where the code is open. */
final class Sightings {
    private Sightings() {}

    /** Returns the first sighting, with the candidates of all. */
    static Collectivite together(List<Sighting> sightings) {
        Collectivite first = sightings.stream()
                .min(Comparator.comparing(Sighting::at))
                .orElseThrow()
                .collectivite();
        var candidates = sightings.stream()
                .flatMap(sighting -> sighting.collectivite().candidates().stream())
                .distinct()
                .sorted(Comparator.comparing(id -> id.value()))
                .toList();
        return new Collectivite(
                first.id(),
                first.kind(),
                first.name(),
                first.coordinates(),
                first.population(),
                first.partOf(),
                candidates);
    }
}

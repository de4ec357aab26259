package fr.retours.api;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.Slug;
import fr.retours.model.port.TerritoryCodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A few codes of the sample, one of which is no more, and one that no recap names. */
final class FakeCodes implements TerritoryCodes {
    private static final Map<String, String> NAMES = Map.of(
            "commune:63113", "Clermont-Ferrand",
            "commune:63300", "Riom",
            "departement:63", "Puy-de-Dôme",
            "region:84", "Auvergne-Rhône-Alpes");
    private static final Map<String, String> FORMER =
            Map.of("commune:63999", "commune:63113", "region:83", "region:84");

    @Override
    public int year() {
        return 2026;
    }

    @Override
    public Optional<String> name(CollectiviteId id) {
        return Optional.ofNullable(NAMES.get(id.value()));
    }

    @Override
    public Optional<CollectiviteId> find(String written) {
        for (String level : List.of("", "commune:", "departement:", "region:")) {
            String id = level + written;
            String today = FORMER.getOrDefault(id, id);
            if (NAMES.containsKey(today)) {
                return Optional.of(new CollectiviteId(today));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<CollectiviteId> named(String start, int most) {
        return NAMES.entrySet().stream()
                .filter(one -> Slug.of(one.getValue()).startsWith(Slug.of(start)))
                .map(one -> new CollectiviteId(one.getKey()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Former> formerOf(CollectiviteId id) {
        return FORMER.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id.value()))
                .map(entry -> new Former(new CollectiviteId(entry.getKey()), "Montferrand"))
                .toList();
    }
}

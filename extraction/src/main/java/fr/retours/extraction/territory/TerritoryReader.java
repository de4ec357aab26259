package fr.retours.extraction.territory;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the official files and puts each authority under those that contain it whole, with inhabitants and positions added
 * up. What contains what is decided here and nowhere else: a commune lies in its EPCI and its département, an EPCI in the
 * département that has all its communes, else in such a région, else in nothing.
 */
final class TerritoryReader {
    private final List<CommuneRow> communes = WordTable.read("extraction/territory/communes.tsv", 5).rows().stream()
            .map(CommuneRow::of)
            .toList();
    private final Map<String, List<CommuneRow>> members = new HashMap<>();
    private final Map<String, Collectivite> bodies = new LinkedHashMap<>();
    private final Map<String, WordTable.Row> epciRows = new HashMap<>();
    private final Map<String, Collectivite> mainCommunes = new HashMap<>();
    private final Map<String, List<Collectivite>> departementsOfEpci = new HashMap<>();

    TerritoryReader() {
        for (CommuneRow commune : communes) {
            commune.areas()
                    .forEach(area -> members.computeIfAbsent(area, key -> new ArrayList<>())
                            .add(commune));
        }
        List<WordTable.Row> departements =
                WordTable.read("extraction/territory/departements.tsv", 3).rows();
        for (WordTable.Row row : departements) {
            members.computeIfAbsent("region:" + row.text(2), key -> new ArrayList<>())
                    .addAll(membersOf("departement:" + row.text(0)));
        }
        WordTable.read("extraction/territory/regions.tsv", 2)
                .rows()
                .forEach(row -> add(CollectiviteKind.REGION, row.text(0), row.text(1), List.of()));
        departements.forEach(row ->
                add(CollectiviteKind.DEPARTEMENT, row.text(0), row.text(1), above(Stream.of("region:" + row.text(2)))));
        WordTable.read("extraction/territory/epci.tsv", 3).rows().forEach(this::addEpci);
        communes.forEach(this::addCommune);
        members.forEach(this::noteMainCommune);
    }

    /** Returns every authority by its id, régions first, communes last. */
    Map<String, Collectivite> bodies() {
        return bodies;
    }

    /** Returns an EPCI's line of the official file: SIREN, name (« CA du Niortais »), nature. */
    WordTable.Row epciRow(Collectivite epci) {
        return Objects.requireNonNull(epciRows.get(epci.id().value()));
    }

    /** Returns the member with most inhabitants of an EPCI, by the EPCI's id; null for one without members. */
    @Nullable
    Collectivite mainCommune(Collectivite epci) {
        return mainCommunes.get(epci.id().value());
    }

    /** Returns the départements that have a commune of an EPCI, by the EPCI's id. */
    List<Collectivite> departementsOf(CollectiviteId epci) {
        return departementsOfEpci.getOrDefault(epci.value(), List.of());
    }

    private void addEpci(WordTable.Row row) {
        String id = "epci:" + row.text(0);
        epciRows.put(id, row);
        List<Collectivite> departements = above(membersOf(id).stream()
                .map(commune -> "departement:" + commune.departement())
                .distinct()
                .sorted());
        departementsOfEpci.put(id, departements);
        add(CollectiviteKind.EPCI, row.text(0), EpciNames.inFull(row.text(1)), common(departements));
    }

    /** Returns the one that all are, else the one that all lie in; none for an EPCI across several régions. */
    private static List<Collectivite> common(List<Collectivite> departements) {
        if (departements.size() <= 1) {
            return departements;
        }
        List<Collectivite> regions = departements.stream()
                .flatMap(one -> one.partOf().stream())
                .distinct()
                .toList();
        return regions.size() == 1 ? regions : List.of();
    }

    private void addCommune(CommuneRow commune) {
        List<Collectivite> above = above(commune.areas().stream());
        var id = CollectiviteId.coded(CollectiviteKind.COMMUNE, commune.code());
        bodies.put(
                id.value(),
                new Collectivite(
                        id,
                        CollectiviteKind.COMMUNE,
                        commune.name(),
                        commune.position(),
                        commune.population(),
                        above,
                        List.of()));
    }

    private void noteMainCommune(String area, List<CommuneRow> communesOfArea) {
        communesOfArea.stream()
                .max(Comparator.comparingInt(CommuneRow::population).thenComparing(CommuneRow::code))
                .ifPresent(
                        main -> mainCommunes.put(area, Objects.requireNonNull(bodies.get("commune:" + main.code()))));
    }

    private void add(CollectiviteKind kind, String code, String name, List<Collectivite> above) {
        var id = CollectiviteId.coded(kind, code);
        List<CommuneRow> inside = membersOf(id.value());
        int population = inside.stream().mapToInt(CommuneRow::population).sum();
        bodies.put(id.value(), new Collectivite(id, kind, name, middle(inside), population, above, List.of()));
    }

    private List<CommuneRow> membersOf(String area) {
        return members.getOrDefault(area, List.of());
    }

    private List<Collectivite> above(Stream<String> ids) {
        return ids.map(bodies::get).filter(Objects::nonNull).toList();
    }

    /** Returns where the members' inhabitants live on average; null when none is located. */
    private static @Nullable Coordinates middle(List<CommuneRow> inside) {
        double latitude = 0;
        double longitude = 0;
        double weight = 0;
        for (CommuneRow commune : inside) {
            Coordinates position = commune.position();
            if (position != null) {
                latitude += position.latitude() * commune.population();
                longitude += position.longitude() * commune.population();
                weight += commune.population();
            }
        }
        return weight == 0 ? null : new Coordinates(latitude / weight, longitude / weight, false);
    }
}

package fr.retours.extraction.territory.build;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.extraction.territory.build.Gazetteer.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the communes with their intercommunalités and with a position: GeoNames' own, else that of a commune merged into
 * it, else the centre of its EPCI's located members, else that of its département's; the last two are approximate.
 */
final class CommuneLocator {
    private final List<JsonNode> current;
    private final List<JsonNode> former;
    private final Map<String, String> epci;
    private final Map<String, String> ept;
    private final Map<String, Position> exact = new HashMap<>();
    private final Map<String, Position> centres;

    CommuneLocator(Gazetteer gazetteer, List<JsonNode> communes, List<JsonNode> epci, List<JsonNode> ept) {
        this.current = communes.stream()
                .filter(c -> text(c, "type").equals("commune-actuelle"))
                .toList();
        this.former = communes.stream().filter(c -> c.has("chefLieu")).toList();
        this.epci = members(epci);
        this.ept = members(ept);
        locate(gazetteer);
        this.centres = centres();
    }

    /** Returns the communes of today, as the columns of {@code communes.tsv}. */
    Stream<String[]> communes() {
        return current.stream().map(this::commune);
    }

    private void locate(Gazetteer gazetteer) {
        for (JsonNode commune : current) {
            gazetteer
                    .find(text(commune, "departement"), text(commune, "nom"))
                    .ifPresent(position -> exact.put(text(commune, "code"), position));
        }
        for (JsonNode part : former) {
            gazetteer
                    .find(text(part, "departement"), text(part, "nom"))
                    .ifPresent(position -> exact.putIfAbsent(text(part, "chefLieu"), position));
        }
    }

    private Map<String, Position> centres() {
        var areas = new HashMap<String, List<Position>>();
        for (JsonNode commune : current) {
            Position position = exact.get(text(commune, "code"));
            if (position == null) {
                continue;
            }
            for (String area : areasOf(commune)) {
                areas.computeIfAbsent(area, k -> new ArrayList<>()).add(position);
            }
        }
        var middles = new HashMap<String, Position>();
        areas.forEach((area, positions) -> middles.put(
                area,
                new Position(
                        positions.stream()
                                .mapToDouble(Position::latitude)
                                .average()
                                .orElseThrow(),
                        positions.stream()
                                .mapToDouble(Position::longitude)
                                .average()
                                .orElseThrow())));
        return middles;
    }

    private List<String> areasOf(JsonNode commune) {
        String departement = text(commune, "departement");
        String epciCode = epci.get(text(commune, "code"));
        return epciCode == null ? List.of(departement) : List.of(epciCode, departement);
    }

    private String[] commune(JsonNode commune) {
        String code = text(commune, "code");
        @Nullable Position known = exact.get(code);
        Optional<Position> position = known != null
                ? Optional.of(known)
                : areasOf(commune).stream()
                        .filter(centres::containsKey)
                        .findFirst()
                        .map(centres::get);
        return new String[] {
            code,
            text(commune, "nom"),
            epci.getOrDefault(code, ""),
            ept.getOrDefault(code, ""),
            text(commune, "population").isEmpty() ? "0" : text(commune, "population"),
            position.map(p -> degrees(p.latitude())).orElse(""),
            position.map(p -> degrees(p.longitude())).orElse(""),
            known != null || position.isEmpty() ? "" : "~"
        };
    }

    /** Writes degrees to four decimals, about ten metres. */
    static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static Map<String, String> members(List<JsonNode> groups) {
        var map = new HashMap<String, String>();
        for (JsonNode group : groups) {
            group.path("membres").forEach(m -> map.put(text(m, "code"), text(group, "code")));
        }
        return map;
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText();
    }
}

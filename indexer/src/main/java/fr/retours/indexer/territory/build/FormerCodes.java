package fr.retours.indexer.territory.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What became of the codes that are no more: a commune that was merged, or is an arrondissement of a city, leads to today's
 * commune; an EPCI of an earlier year to the one that has all its communes today, to none where they went several ways.
 */
final class FormerCodes {
    /** Says that the name is in use still: it is that of a delegated or associated commune. */
    private static final String NAME_IN_USE = "nom en usage";

    private static final Set<String> WITH_NAME_IN_USE = Set.of("commune-deleguee", "commune-associee");

    private final Map<String, String> todays = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> namesInUse = new HashSet<>();
    private final SortedMap<String, String[]> rows = new TreeMap<>();

    /**
     * Reads the communes.
     *
     * @param communes of today, with delegated, associated ones and arrondissements
     * @param history those of all years, the latest last, for the names of those that are no more
     */
    FormerCodes(List<JsonNode> communes, List<JsonNode> history) {
        Stream.concat(history.stream(), communes.stream())
                .forEach(one -> names.put(text(one, "code"), text(one, "nom")));
        communes.forEach(one -> {
            String mother = text(one, one.has("chefLieu") ? "chefLieu" : "commune");
            one.path("anciensCodes")
                    .forEach(code -> todays.put(code.asText(), mother.isEmpty() ? text(one, "code") : mother));
        });
        communes.stream().filter(one -> !isOfToday(one)).forEach(one -> {
            todays.put(text(one, "code"), text(one, one.has("chefLieu") ? "chefLieu" : "commune"));
            if (WITH_NAME_IN_USE.contains(text(one, "type"))) {
                namesInUse.add(text(one, "code"));
            }
        });
        communes.stream().filter(FormerCodes::isOfToday).forEach(one -> todays.remove(text(one, "code")));
        todays.forEach((code, today) -> rows.put("commune:" + code, new String[] {
            "commune:" + code,
            Objects.requireNonNull(names.get(code), code),
            "commune:" + today,
            namesInUse.contains(code) ? NAME_IN_USE : ""
        }));
    }

    private static boolean isOfToday(JsonNode commune) {
        return text(commune, "type").equals("commune-actuelle");
    }

    /**
     * Adds the EPCI that are no more.
     *
     * @param today those of today
     * @param earlier those of earlier years, the latest last: the last that is known of one counts
     */
    void addEpci(List<JsonNode> today, List<List<JsonNode>> earlier) {
        Map<String, String> epciOf = new HashMap<>();
        today.forEach(one ->
                one.path("membres").forEach(member -> epciOf.put(text(member, "code"), text(one, "code"))));
        earlier.stream()
                .flatMap(List::stream)
                .filter(one -> !epciOf.containsValue(text(one, "code")))
                .forEach(one -> {
                    Set<String> now = new HashSet<>();
                    one.path("membres").forEach(member -> {
                        String code = text(member, "code");
                        now.add(epciOf.getOrDefault(todays.getOrDefault(code, code), ""));
                    });
                    String id = "epci:" + text(one, "code");
                    String only = now.iterator().next();
                    rows.remove(id);
                    if (now.size() == 1 && !only.isEmpty()) {
                        rows.put(id, new String[] {id, text(one, "nom"), "epci:" + only, ""});
                    }
                });
    }

    /** Returns the columns of {@code anciens-codes.tsv}. */
    Stream<String[]> rows() {
        return rows.values().stream();
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText();
    }
}

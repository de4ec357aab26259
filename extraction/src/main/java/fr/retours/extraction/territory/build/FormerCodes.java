package fr.retours.extraction.territory.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        communes.forEach(one -> one.path("anciensCodes").forEach(code -> todays.put(code.asText(), today(one))));
        communes.stream().filter(one -> !isOfToday(one)).forEach(one -> {
            todays.put(text(one, "code"), today(one));
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

    /** Returns the code of the commune that one lies in today; its own where that is itself. */
    private static String today(JsonNode commune) {
        String mother = text(commune, commune.has("chefLieu") ? "chefLieu" : "commune");
        return mother.isEmpty() ? text(commune, "code") : mother;
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
        Set<String> still = today.stream().map(one -> text(one, "code")).collect(Collectors.toSet());
        earlier.stream()
                .flatMap(List::stream)
                .filter(one -> !still.contains(text(one, "code")))
                .forEach(one -> {
                    Set<String> now = new HashSet<>();
                    one.path("membres").forEach(member -> {
                        String code = text(member, "code");
                        now.add(epciOf.getOrDefault(todays.getOrDefault(code, code), ""));
                    });
                    String id = "epci:" + text(one, "code");
                    rows.remove(id);
                    if (now.size() == 1 && !now.contains("")) {
                        rows.put(id, new String[] {
                            id, text(one, "nom"), "epci:" + now.iterator().next(), ""
                        });
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

package fr.retours.text.field;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Slugged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps an authority with all that it lies in as one string, itself first. */
public final class StoredTerritory {
    private static final String BETWEEN_AUTHORITIES = "\u0001";
    private static final String SEPARATOR = "\u0000";
    private static final String BLANK = " ";

    private StoredTerritory() {}

    /** Returns the string. */
    static String written(Collectivite authority) {
        Map<CollectiviteId, String> written = new LinkedHashMap<>();
        write(authority, written);
        return String.join(BETWEEN_AUTHORITIES, written.values());
    }

    private static void write(Collectivite one, Map<CollectiviteId, String> written) {
        if (!written.containsKey(one.id())) {
            var at = one.coordinates();
            written.put(
                    one.id(),
                    String.join(
                            SEPARATOR,
                            one.id().value(),
                            one.kind().slug(),
                            one.name(),
                            at == null ? "" : at.latitude() + BLANK + at.longitude() + BLANK + at.approximate(),
                            Objects.toString(one.population(), ""),
                            joined(one.partOf().stream().map(Collectivite::id).toList()),
                            joined(one.candidates())));
            one.partOf().forEach(above -> write(above, written));
        }
    }

    private static String joined(List<CollectiviteId> ids) {
        return ids.stream().map(CollectiviteId::value).collect(Collectors.joining(BLANK));
    }

    /** Reads back what {@link #written} wrote. */
    public static Collectivite read(String written) {
        Map<String, List<String>> byId = new LinkedHashMap<>();
        for (String one : written.split(BETWEEN_AUTHORITIES, -1)) {
            List<String> parts = Arrays.asList(one.split(SEPARATOR, -1));
            byId.put(parts.getFirst(), parts);
        }
        return read(byId.keySet().iterator().next(), byId);
    }

    private static Collectivite read(String id, Map<String, List<String>> byId) {
        var parts = Objects.requireNonNull(byId.get(id), id);
        List<Collectivite> partOf = new ArrayList<>();
        split(parts.get(5)).forEach(above -> partOf.add(read(above, byId)));
        return new Collectivite(
                new CollectiviteId(id),
                Slugged.of(CollectiviteKind.class, parts.get(1)),
                parts.get(2),
                coordinates(split(parts.get(3))),
                parts.get(4).isEmpty() ? null : Integer.valueOf(parts.get(4)),
                partOf,
                split(parts.get(6)).stream().map(CollectiviteId::new).toList());
    }

    private static List<String> split(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split(BLANK, -1));
    }

    private static @Nullable Coordinates coordinates(List<String> parts) {
        return parts.isEmpty()
                ? null
                : new Coordinates(
                        Double.parseDouble(parts.get(0)),
                        Double.parseDouble(parts.get(1)),
                        Boolean.parseBoolean(parts.get(2)));
    }
}

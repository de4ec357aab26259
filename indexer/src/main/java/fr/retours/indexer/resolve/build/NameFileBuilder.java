package fr.retours.indexer.resolve.build;

import fr.retours.model.text.LatinFolding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes how often names were given in France, from two files of INSEE: « Fichier des noms » (births by decade, edition of
 * 2008) and « Fichier des prénoms » (births by year). The same files give the same bytes.
 */
public final class NameFileBuilder {
    /** Those born before have hardly spoken at a meeting of this century. */
    private static final int FIRST_YEAR = 1931;
    /** Those born later are children. */
    private static final int LAST_YEAR = 2004;
    /** Columns of the decades from 1931 on, to the last one, that of 1991 to 2000. */
    private static final int FIRST_DECADE = 5;

    private static final int LEAST_FAMILY = 500;
    private static final int LEAST_GIVEN = 1_000;
    private static final String OTHERS = "AUTRES NOMS";
    private static final String RARE = "_PRENOMS_RARES";

    private NameFileBuilder() {}

    /**
     * Builds both files.
     *
     * @param args the file of family names, that of given names, and the folder to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("two files and a folder must be given, got " + args.length);
        }
        Path output = Path.of(args[2]);
        write(
                output.resolve("family-names.tsv"),
                "Fichier des noms, édition 2008, naissances de 1931 à 2000",
                LEAST_FAMILY,
                births(Path.of(args[0]), StandardCharsets.ISO_8859_1, NameFileBuilder::family));
        write(
                output.resolve("given-names.tsv"),
                "Fichier des prénoms, naissances de " + FIRST_YEAR + " à " + LAST_YEAR,
                LEAST_GIVEN,
                births(Path.of(args[1]), StandardCharsets.UTF_8, NameFileBuilder::given));
    }

    private record Births(String name, long number) {}

    private interface LineReader {
        Births read(String line);
    }

    private static Map<String, Long> births(Path file, Charset charset, LineReader reader) throws IOException {
        try (Stream<String> lines = Files.lines(file, charset)) {
            return lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(reader::read)
                    .filter(one -> one.number() > 0)
                    .collect(Collectors.groupingBy(
                            one -> LatinFolding.words(one.name()),
                            TreeMap::new,
                            Collectors.summingLong(Births::number)));
        }
    }

    /** A name and the births of eleven decades. */
    private static Births family(String line) {
        String[] cells = line.split("\t", -1);
        long number = Arrays.stream(cells)
                .skip(FIRST_DECADE)
                .mapToLong(cell -> Long.parseLong(cell.strip()))
                .sum();
        return new Births(cells[0].equals(OTHERS) ? "" : cells[0], number);
    }

    /** Sex, name, year and births. */
    private static Births given(String line) {
        List<String> cells = List.of(line.split(";", -1));
        boolean dated = cells.get(2).matches("[0-9]{4}");
        int year = dated ? Integer.parseInt(cells.get(2)) : 0;
        boolean counts = year >= FIRST_YEAR && year <= LAST_YEAR;
        String name = cells.get(1).equals(RARE) ? "" : cells.get(1);
        return new Births(name, counts ? Long.parseLong(cells.get(3).strip()) : 0);
    }

    private static void write(Path file, String source, int least, Map<String, Long> births) throws IOException {
        long all = births.values().stream().mapToLong(Long::longValue).sum();
        var lines = births.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty() && one.getValue() >= least)
                .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(one -> one.getKey() + "\t" + one.getValue() + "\n")
                .collect(Collectors.joining());
        Files.writeString(
                file,
                "# Fichier construit par indexer/build-names.sh : ne pas modifier à la main.\n# Source : INSEE, "
                        + source
                        + ", Licence Ouverte 2.0. Nom replié, naissances ;\n# la première ligne compte tous les noms, ceux"
                        + " donnés moins de " + least + " fois manquent.\n*\t" + all + "\n" + lines);
    }
}

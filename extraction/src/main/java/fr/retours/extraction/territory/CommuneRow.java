package fr.retours.extraction.territory;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.fact.Coordinates;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code communes.tsv}.
 *
 * @param areas ids of the EPCI, of the établissement public territorial and of the département around it
 */
record CommuneRow(
        String code, String name, int population, @Nullable Coordinates position, List<String> areas) {
    static CommuneRow of(WordTable.Row row) {
        String code = row.text(0);
        List<String> areas = Stream.of("epci:" + row.text(2), "epci:" + row.text(3), "departement:" + departement(code))
                .filter(id -> !id.endsWith(":"))
                .toList();
        Coordinates position = row.text(5).isEmpty()
                ? null
                : new Coordinates(row.decimal(5), row.decimal(6), row.text(7).equals("~"));
        return new CommuneRow(code, row.text(1), row.integer(4), position, areas);
    }

    String departement() {
        return departement(code);
    }

    /** The first two characters of the INSEE code; three overseas. */
    private static String departement(String code) {
        return code.substring(0, code.startsWith("97") || code.startsWith("98") ? 3 : 2);
    }
}

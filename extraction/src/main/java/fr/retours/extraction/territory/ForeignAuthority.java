package fr.retours.extraction.territory;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A line of {@code etranger.tsv}: a city or region outside France that French networks work with.
 *
 * @param country ISO 3166 code
 * @param names the French name first, then others
 * @param cautious whether the name is first of all a French word, given name or commune
 */
record ForeignAuthority(Collectivite body, String country, List<String> names, boolean cautious) {
    private static final int THOUSAND = 1_000;

    static List<ForeignAuthority> readAll() {
        Map<String, Coordinates> positions = new HashMap<>();
        WordTable.read("extraction/territory/etranger-positions.tsv", 3)
                .rows()
                .forEach(row -> positions.put(row.text(0), new Coordinates(row.decimal(1), row.decimal(2), false)));
        return WordTable.read("extraction/territory/etranger.tsv", 4).rows().stream()
                .map(row -> of(row, positions))
                .toList();
    }

    private static ForeignAuthority of(WordTable.Row row, Map<String, Coordinates> positions) {
        String name = row.text(0);
        List<String> names = Stream.concat(
                        Stream.of(name), Stream.of(row.text(4).split("\\|", -1)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        var body = new Collectivite(
                CollectiviteId.foreign(name),
                CollectiviteKind.FOREIGN,
                name,
                positions.get(name),
                row.integer(3) * THOUSAND,
                List.of(),
                List.of());
        return new ForeignAuthority(
                body, row.text(1).substring(0, 2), names, row.text(6).equals("prudence"));
    }
}

package fr.retours.bench.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What statements of {@link PresenceCypher} and {@link RelationCypher} have in common, written in them in angle brackets. */
public final class CypherPieces {
    private static final String ELIDED = "ldnsqj";

    private static final Map<String, String> PIECES = Map.of(
            "<links>",
            "ORGANISED|CO_ORGANISED|HOSTED|PARTNERED|SUPPORTED|REPRESENTED_AT|PRESENTED_AT",
            "<latest first>",
            "ORDER BY e.start IS NULL, e.start DESC, e.id",
            "<event>",
            """
            e {.id, .title, .kind, .start, .end, .collectivite, .place, .venue, .attendance, .attendance_qualifier,
               participants: COUNT { MATCH (e)<-[:TOOK_PART]-(one:Person) RETURN DISTINCT one }}""",
            "<presences of p>",
            "COLLECT { MATCH (p)-[x:TOOK_PART]->(e) RETURN x {.*, type: type(x)} }",
            "<functions of p>", // of whom is there, few; whoever is everywhere holds thousands of functions
            """
            COLLECT { MATCH (p)-[x:HELD]->(at) USING INDEX x:HELD(event) WHERE x.event = e.id
                      RETURN x {.*, body: CASE WHEN at:Body THEN at.id END, body_name: at.name} }""",
            "<tie>",
            "x {.*, type: type(x)}",
            "<role>",
            "x {.*, body: CASE WHEN at:Body THEN at.id END, body_name: at.name}",
            "<held at event>",
            " USING INDEX x:HELD(event)");

    private CypherPieces() {}

    /** Returns a statement with every piece in its place. */
    static String in(String template) {
        String text = template;
        for (var piece : PIECES.entrySet()) {
            text = text.replace(piece.getKey(), piece.getValue());
        }
        return text;
    }

    /** Returns the full-text query for functions in which each of these starts a word, which may be elided: {@code l'eau}. */
    static String startingElided(List<String> words) {
        return words.stream()
                .map(word -> Stream.concat(
                                Stream.of(word + "*", "qu'" + word + "*"),
                                ELIDED.chars().mapToObj(letter -> (char) letter + "'" + word + "*"))
                        .collect(Collectors.joining(" ", "+(", ")")))
                .collect(Collectors.joining(" "));
    }
}

package fr.retours.bench;

import java.util.Map;

/** What statements of {@link PresenceCypher} and {@link RelationCypher} have in common, written in them in angle brackets. */
final class CypherPieces {
    private static final Map<String, String> PIECES = Map.of(
            "<links>",
            "ORGANISED|CO_ORGANISED|HOSTED|PARTNERED|SUPPORTED|REPRESENTED_AT|PRESENTED_AT",
            "<latest first>",
            "ORDER BY e.start IS NULL, e.start DESC, e.id",
            "<event>",
            "e {.id, .title, .kind, .start, .end}",
            "<event in a list>",
            """
            e {.id, .title, .kind, .start, .end, .collectivite, .place, .venue, .attendance, .attendance_qualifier,
               participants: COUNT { MATCH (e)<-[:TOOK_PART]-(one:Person) RETURN DISTINCT one }}""",
            "<tie>",
            "x {.*, type: type(x)}",
            "<functions of p>",
            """
            COLLECT {
                MATCH (p)-[x:HELD]->(at) USING INDEX x:HELD(event) WHERE x.event = e.id
                RETURN x {.*, at: at.id, name: at.name}
              }""");

    private CypherPieces() {}

    /** Returns a statement with every piece in its place. */
    static String in(String template) {
        String text = template;
        for (var piece : PIECES.entrySet()) {
            text = text.replace(piece.getKey(), piece.getValue());
        }
        return text;
    }
}

package fr.retours.bench;

import fr.retours.graph.Cypher;
import java.util.Map;

/**
 * What statements of {@link PresenceCypher} and {@link RelationCypher} have in common, written in them in angle brackets, beside
 * what {@link Cypher} has for those of the program.
 */
final class CypherPieces {
    private static final Map<String, String> PIECES = Map.of(
            "<links>",
            "ORGANISED|CO_ORGANISED|HOSTED|PARTNERED|SUPPORTED|REPRESENTED_AT|PRESENTED_AT",
            "<presences of p>",
            "COLLECT { MATCH (p)-[x:TOOK_PART]->(e) RETURN <tie> }",
            "<functions of p>",
            "COLLECT { MATCH (p)-[x:HELD]->(at)<held at event> WHERE x.event = e.id RETURN <role> }");

    private CypherPieces() {}

    /** Returns a statement with every piece in its place. */
    static String in(String template) {
        String text = template;
        for (var piece : PIECES.entrySet()) {
            text = text.replace(piece.getKey(), piece.getValue());
        }
        return Cypher.text(text);
    }
}

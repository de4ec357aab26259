package fr.retours.graph;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Keeps what recaps share, inside one transaction: entities, events, themes. Their properties and {@code PART_OF} are
 * derived from all the recaps that are there, so that the order of writing leaves no trace.
 */
final class SharedNodes {
    private static final String NAME_PERSON = """
            UNWIND $rows AS row
            MATCH (r:Recap {id: row.recap})
            MERGE (n:Person {id: row.id})
            CREATE (r)-[x:NAMES]->(n)
            SET x = row.tie
            """;

    /** Bodies have one more label. */
    private static final String NAME_BODY = """
            UNWIND $rows AS row
            MATCH (r:Recap {id: row.recap})
            MERGE (n:Body {id: row.id})
            SET n:$(row.label)
            CREATE (r)-[x:$(row.type)]->(n)
            SET x = row.tie
            """;

    /** An entity has the properties that the first recap by id tells: of some that tell at once, the last row does. */
    private static final String TELL = """
            WITH n, row WHERE coalesce(n.told_by, row.recap) >= row.recap
            SET n += row.node, n.told_by = row.recap""";

    private static final Comparator<Map<String, @Nullable Object>> FIRST_RECAP_LAST = Comparator.comparing(
                    (Map<String, @Nullable Object> row) -> String.valueOf(row.get("recap")))
            .reversed();

    private static final String RETELL = """
            UNWIND $rows AS row
            MATCH (n:<label> {id: row.id})
            """ + TELL;

    private static final String NEXT_TELLINGS = """
            UNWIND $ids AS id
            MATCH (n:<label> {id: id}) WHERE n.told_by IN $recaps
            REMOVE n.told_by
            WITH n
            CALL (n) { MATCH (n)<-[t:NAMES|IMPLIES]-() RETURN t ORDER BY t.recap LIMIT 1 }
            RETURN n.id AS id, t.recap AS recap, properties(t) AS telling""";

    private static final String NEST = """
            UNWIND $rows AS row
            MATCH (c:Collectivite {id: row.id}) WHERE c.told_by = row.recap
            OPTIONAL MATCH (c)-[old:PART_OF]->(above) WHERE NOT above.id IN c.part_of
            DELETE old
            WITH DISTINCT c
            UNWIND c.part_of AS id
            MATCH (above:Collectivite {id: id})
            MERGE (c)-[:PART_OF]->(above)""";

    /**
     * An event has, of each property, the first one stated by recap id, but days before a vaguer date; what belongs
     * together stays together.
     */
    static final String SETTLE_EVENTS = """
            UNWIND $ids AS id
            MATCH (e:Event {id: id})<-[t:RECOUNTS]-()
            WITH e, t ORDER BY t.recap
            WITH e, collect(t) AS reported
            WITH e, reported[0] AS first,
                 coalesce(head([t IN reported WHERE t.precision = 'day']), head([t IN reported WHERE t.start IS NOT NULL])) AS dated,
                 head([t IN reported WHERE t.place IS NOT NULL]) AS placed,
                 head([t IN reported WHERE t.venue IS NOT NULL]) AS housed,
                 head([t IN reported WHERE t.attendance IS NOT NULL]) AS counted
            SET e.title = first.title, e.folded = first.folded, e.kind = first.kind,
                e.start = dated.start, e.end = dated.end, e.date = dated.date, e.precision = dated.precision,
                e.collectivite = placed.collectivite, e.place = placed.place, e.venue = housed.venue,
                e.attendance = counted.attendance, e.attendance_qualifier = counted.attendance_qualifier""";

    /** What a person's node counts. */
    static final String COUNT_EVENTS = """
            UNWIND $ids AS id
            MATCH (p:Person {id: id})
            SET p.events = COUNT { MATCH (p)-[:TOOK_PART]->(e:Event) RETURN DISTINCT e }""";

    static final String SWEEP = """
            UNWIND $ids AS id
            MATCH (n:<label> {id: id}) WHERE NOT EXISTS { (n)<-[:<type>]-() }
            DETACH DELETE n""";

    private final TransactionContext tx;
    private final List<String> recaps;

    /**
     * Prepares to write.
     *
     * @param recaps the ids of those that are written or erased
     */
    SharedNodes(TransactionContext tx, List<String> recaps) {
        this.tx = tx;
        this.recaps = recaps;
    }

    /** Ties recaps to people, who come into being where they are missing. */
    void namePeople(List<Map<String, @Nullable Object>> rows) {
        tell(NAME_PERSON + TELL, rows);
    }

    /** Ties recaps to bodies, which come into being where they are missing. */
    void nameBodies(List<Map<String, @Nullable Object>> rows) {
        tell(NAME_BODY + TELL, rows);
    }

    private void tell(String statement, List<Map<String, @Nullable Object>> rows) {
        CypherParts.run(tx, statement, rows.stream().sorted(FIRST_RECAP_LAST).toList());
    }

    /**
     * Derives all that the recaps had a part in, and drops what nothing names any more.
     *
     * @param before ids of what the recaps named until now
     * @param now ids of what they name from now on
     * @return both
     */
    Set<String> settle(Set<String> before, Set<String> now, List<Map<String, @Nullable Object>> territories) {
        var left = TouchedNodes.of(before);
        sweep(left);
        CypherParts.run(tx, RETELL.replace(CypherParts.LABEL, "Person"), nextTellings("Person", left.people()));
        var retold = nextTellings("Body", left.bodies());
        CypherParts.run(tx, RETELL.replace(CypherParts.LABEL, "Body"), retold);
        CypherParts.run(
                tx, NEST, Stream.concat(retold.stream(), territories.stream()).toList());
        Set<String> all = new HashSet<>(before);
        all.addAll(now);
        var touched = TouchedNodes.of(all);
        update(SETTLE_EVENTS, touched.events());
        update(COUNT_EVENTS, touched.people());
        return all;
    }

    private void sweep(TouchedNodes gone) {
        sweep("Person", "NAMES", gone.people());
        sweep("Body", "NAMES|IMPLIES", gone.bodies());
        sweep("Event", "RECOUNTS", gone.events());
        sweep("Theme", "ABOUT", gone.themes());
    }

    private void sweep(String label, String needed, List<String> ids) {
        update(SWEEP.replace(CypherParts.LABEL, label).replace(CypherParts.TYPE, needed), ids);
    }

    /** One of the recaps stated who these are; now the first one that names them does. */
    private List<Map<String, @Nullable Object>> nextTellings(String label, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var reported = tx.run(NEXT_TELLINGS.replace(CypherParts.LABEL, label), Map.of("ids", ids, "recaps", recaps));
        return reported.list(row -> new ParameterRow()
                .with("id", row.get("id").asString())
                .with("recap", row.get("recap").asString())
                .with("node", EntityTelling.onNode(row.get("telling").asMap()))
                .map());
    }

    private void update(String statement, List<String> ids) {
        if (!ids.isEmpty()) {
            tx.run(statement, Map.of("ids", ids)).consume();
        }
    }
}

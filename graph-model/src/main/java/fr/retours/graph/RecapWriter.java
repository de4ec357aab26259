package fr.retours.graph;

import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;

/** Writes and erases, inside one transaction, the relationships that some recaps own. */
final class RecapWriter {
    private static final String ERASE = Arrays.stream(OwnedTie.values())
            .map(tie -> "MATCH ()-[x:" + tie + " {recap: recap}]->() RETURN x")
            .collect(Collectors.joining("\n  UNION ALL\n  ", "UNWIND $recaps AS recap\nCALL (recap) {\n  ", """

            }
            WITH x, startNode(x) AS a, endNode(x) AS b
            DELETE x
            WITH [a, b] AS ends
            UNWIND ends AS n
            WITH DISTINCT n WHERE NOT n:Recap
            RETURN n.id AS id"""));

    /** Neo4j keeps this number: a new server answers before it would have planned {@link #ERASE}, which takes it a second. */
    private static final String COUNT = "MATCH ()-[x]->() RETURN count(x) AS ties";

    private static final String KNOWN = "MATCH (r:Recap) WHERE r.id IN $recaps RETURN count(r) AS known";

    private static final String REMOVE = """
            UNWIND $recaps AS recap
            MATCH (r:Recap {id: recap})
            DETACH DELETE r""";

    private static final String RECOUNT = """
            UNWIND $rows AS row
            MERGE (r:Recap {id: row.id})
            SET r = row.properties
            WITH r, row
            UNWIND row.events AS event
            MERGE (e:Event {id: event.id})
            CREATE (r)-[x:RECOUNTS]->(e)
            SET x = event.tie""";

    private static final String TIE_PERSON = """
            UNWIND $rows AS row
            MATCH (p:Person {id: row.id})
            MATCH (e:Event {id: row.event})
            CREATE (p)-[x:$(row.type)]->(e)
            SET x = row.tie""";

    private static final String TIE_BODY = """
            UNWIND $rows AS row
            MATCH (b:Body {id: row.id})
            MATCH (e:Event {id: row.event})
            CREATE (b)-[x:$(row.type)]->(e)
            SET x = row.tie""";

    private static final String HOLD = """
            UNWIND $rows AS row
            MATCH (p:Person {id: row.person})
            MATCH (e:Event {id: row.event})
            OPTIONAL MATCH (b:Body {id: row.body})
            WITH p, row, coalesce(b, e) AS at
            CREATE (p)-[x:HELD]->(at)
            SET x = row.tie""";

    private static final String PLACE = """
            UNWIND $rows AS row
            MATCH (e:Event {id: row.event})
            MATCH (c:Collectivite {id: row.id})
            CREATE (e)-[x:HELD_IN]->(c)
            SET x = row.tie""";

    private static final String DISCUSS = """
            UNWIND $rows AS row
            MATCH (e:Event {id: row.event})
            MERGE (t:Theme {id: row.id})
            SET t.label = row.label
            CREATE (e)-[x:ABOUT]->(t)
            SET x = row.tie""";

    private final TransactionContext tx;
    private final List<String> recaps;
    private final SharedNodes shared;

    private RecapWriter(TransactionContext tx, List<RecapId> recaps) {
        this.tx = tx;
        this.recaps = recaps.stream().map(RecapId::value).toList();
        this.shared = new SharedNodes(tx, this.recaps);
    }

    /** Tells whether no recap says anything. */
    static boolean isEmpty(SimpleQueryRunner neo4j) {
        return neo4j.run(COUNT).single().get("ties").asLong() == 0;
    }

    /** Tells whether some of these recaps are there. */
    static boolean holdsAny(SimpleQueryRunner neo4j, List<DigestedRecap> recaps) {
        var ids = recaps.stream().map(one -> one.id().value()).toList();
        return neo4j.run(KNOWN, Map.of("recaps", ids)).single().get("known").asLong() > 0;
    }

    /**
     * Puts the facts in the place of all that the recaps said before.
     *
     * @param added whether they said nothing before; what is tried again may have been written, all the same
     * @return ids of what they named before and name now
     */
    static Set<String> replace(TransactionContext tx, List<DigestedRecap> recaps, boolean added) {
        var writer = new RecapWriter(tx, recaps.stream().map(DigestedRecap::id).toList());
        return writer.write(recaps, added && !holdsAny(tx, recaps) ? Set.of() : writer.erase());
    }

    /** Takes away all that a recap said, and its node; returns the ids of what it named. */
    static Set<String> remove(TransactionContext tx, RecapId recap) {
        return new RecapWriter(tx, List.of(recap)).remove();
    }

    private Set<String> write(List<DigestedRecap> facts, Set<String> before) {
        List<RecapRows> rows =
                facts.stream().map(one -> new RecapRows(one.facts())).toList();
        CypherParts.run(
                tx,
                RECOUNT,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> rows.get(i).recounting(facts.get(i).digest()))
                        .toList());
        write(rows);
        Set<String> now =
                rows.stream().map(TouchedNodes::ids).flatMap(Collection::stream).collect(Collectors.toSet());
        return shared.settle(before, now, all(rows, RecapRows::territories));
    }

    private Set<String> remove() {
        Set<String> before = erase();
        tx.run(REMOVE, Map.of("recaps", recaps)).consume();
        return shared.settle(before, Set.of(), List.of());
    }

    private Set<String> erase() {
        if (isEmpty(tx)) {
            return Set.of();
        }
        var ends = tx.run(ERASE, Map.of("recaps", recaps));
        return new HashSet<>(ends.list(row -> row.get("id").asString()));
    }

    private void write(List<RecapRows> rows) {
        shared.namePeople(all(rows, RecapRows::people));
        shared.nameBodies(all(rows, RecapRows::bodies));
        CypherParts.run(tx, TIE_PERSON, all(rows, RecapRows::presences));
        CypherParts.run(tx, TIE_BODY, all(rows, RecapRows::links));
        CypherParts.run(tx, HOLD, all(rows, RecapRows::roles));
        CypherParts.run(tx, PLACE, all(rows, RecapRows::heldIn));
        CypherParts.run(tx, DISCUSS, all(rows, RecapRows::themes));
    }

    private static List<Map<String, @Nullable Object>> all(
            List<RecapRows> recaps, Function<RecapRows, List<Map<String, @Nullable Object>>> rows) {
        return recaps.stream().map(rows).flatMap(List::stream).toList();
    }
}

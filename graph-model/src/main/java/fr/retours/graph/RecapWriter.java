package fr.retours.graph;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** Writes and erases, inside one transaction, the relationships that one recap owns. */
final class RecapWriter {
    private static final String ERASE = Arrays.stream(Tie.values())
            .map(tie -> "MATCH ()-[x:" + tie + " {recap: $recap}]->() RETURN x")
            .collect(Collectors.joining("\n  UNION ALL\n  ", "CALL () {\n  ", """

            }
            WITH x, startNode(x) AS a, endNode(x) AS b
            DELETE x
            WITH [a, b] AS ends
            UNWIND ends AS n
            WITH DISTINCT n WHERE NOT n:Recap
            RETURN n.id AS id"""));

    private static final String RECOUNT = """
            MERGE (r:Recap {id: $recap})
            SET r = $properties
            WITH r
            UNWIND $events AS row
            MERGE (e:Event {id: row.id})
            CREATE (r)-[x:RECOUNTS]->(e)
            SET x = row.tie""";

    private static final String TIE_PERSON = """
            UNWIND $rows AS row
            MATCH (p:Person {id: row.id})
            MATCH (e:Event {id: $event})
            CREATE (p)-[x:$(row.type)]->(e)
            SET x = row.tie""";

    private static final String TIE_BODY = """
            UNWIND $rows AS row
            MATCH (b:Body {id: row.id})
            MATCH (e:Event {id: $event})
            CREATE (b)-[x:$(row.type)]->(e)
            SET x = row.tie""";

    private static final String HOLD = """
            UNWIND $rows AS row
            MATCH (p:Person {id: row.person})
            MATCH (e:Event {id: $event})
            OPTIONAL MATCH (b:Body {id: row.body})
            WITH p, row, coalesce(b, e) AS at
            CREATE (p)-[x:HELD]->(at)
            SET x = row.tie""";

    private static final String PLACE = """
            UNWIND $rows AS row
            MATCH (e:Event {id: $event})
            MATCH (c:Collectivite {id: row.id})
            CREATE (e)-[x:HELD_IN]->(c)
            SET x = row.tie""";

    private static final String DISCUSS = """
            UNWIND $rows AS row
            MATCH (e:Event {id: $event})
            MERGE (t:Theme {id: row.id})
            SET t.label = row.label
            CREATE (e)-[x:ABOUT]->(t)
            SET x = row.tie""";

    private final TransactionContext tx;
    private final RecapId recap;
    private final SharedNodes shared;

    RecapWriter(TransactionContext tx, RecapId recap) {
        this.tx = tx;
        this.recap = recap;
        this.shared = new SharedNodes(tx, recap);
    }

    /** Puts the facts in the place of all that the recap said before. */
    void replace(RecapFacts facts, String digest) {
        var rows = new RecapRows(facts);
        Set<String> now = Set.copyOf(Touched.ids(rows));
        Set<String> before = erase();
        write(facts, digest, rows);
        shared.settle(
                before,
                now,
                Stream.concat(rows.territories().stream(), rows.implied().stream())
                        .toList());
    }

    /** Takes away all that the recap said, and its node. */
    void remove() {
        Set<String> before = erase();
        tx.run("MATCH (r:Recap {id: $recap}) DETACH DELETE r", Map.of("recap", recap.value()))
                .consume();
        shared.settle(before, Set.of(), List.of());
    }

    private Set<String> erase() {
        var ends = tx.run(ERASE, Map.of("recap", recap.value()));
        return new HashSet<>(ends.list(row -> row.get("id").asString()));
    }

    private void write(RecapFacts facts, String digest, RecapRows rows) {
        tx.run(
                        RECOUNT,
                        new Row()
                                .with("recap", recap.value())
                                .with("properties", rows.recap(digest))
                                .with("events", rows.events())
                                .map())
                .consume();
        shared.name("Person", Tie.NAMES, rows.people());
        shared.name("Organisation:Body", Tie.NAMES, rows.organisations());
        shared.name("Collectivite:Body", Tie.NAMES, rows.territories());
        shared.name("Collectivite:Body", Tie.IMPLIES, rows.implied());
        facts.event().ifPresent(event -> {
            tie(TIE_PERSON, event, rows.presences());
            tie(TIE_BODY, event, rows.links());
            tie(HOLD, event, rows.roles());
            tie(PLACE, event, rows.heldIn());
            tie(DISCUSS, event, rows.themes());
        });
    }

    private void tie(String statement, Event event, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            tx.run(statement, Map.of("event", event.id().value(), "rows", rows)).consume();
        }
    }
}

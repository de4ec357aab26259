package fr.retours.graph.relation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/**
 * A graph with the extremes that real ones grow to: one person and one body at all of its events, and one event where
 * everybody is.
 */
final class LargeGraph {
    static final int EVENTS = 5_000;
    static final int PEOPLE = 3_000;
    static final String HUB = "person:hub";
    static final String NETWORK = "org:network";
    static final String CROWD = "event:e-1";

    private static final String FACT = "{recap: 'r', starts: [0], ends: [9], confidence: 0.9, parts: ['speaker']}";

    private static final List<String> STATEMENTS = List.of(
            "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
            """
            UNWIND range(1, $events) AS i
            CREATE (:Event {id: 'event:e-' + i, title: 'Rencontre ' + i, kind: 'rencontre',
                            start: date('2000-01-01') + duration({days: i}), end: date('2000-01-01') + duration({days: i})})""",
            """
            UNWIND range(1, $people) AS i
            CREATE (:Person {id: 'person:p-' + i, name: 'Personne ' + i, folded_name: 'personne ' + i, aliases: []})""",
            "CREATE (:Person {id: 'person:hub', name: 'Hub', folded_name: 'hub', folded: ['hub'], aliases: []})",
            "CREATE (:Organisation:Body {id: 'org:network', name: 'Network', folded_name: 'network', aliases: []})",
            """
            UNWIND range(1, 13) AS i
            CREATE (:Collectivite:Body {id: 'region:' + (10 + i), name: 'Région ' + i, folded_name: 'region ' + i,
                                       level: 'region', part_of: [], candidates: []})""",
            """
            UNWIND range(1, 300) AS i
            MATCH (r:Collectivite {id: 'region:' + (11 + i % 13)})
            CREATE (:Collectivite:Body {id: 'commune:' + (10000 + i), name: 'Bourg ' + i, folded_name: 'bourg ' + i,
                                       level: 'commune', part_of: [r.id], candidates: []})-[:PART_OF]->(r)""",
            "CREATE (:Theme {id: 'theme:scic', label: 'SCIC'})",
            """
            MATCH (e:Event) MATCH (hub:Person {id: 'person:hub'}) MATCH (org:Body {id: 'org:network'})
            MATCH (t:Theme {id: 'theme:scic'})
            CREATE (hub)-[:TOOK_PART <fact>]->(e), (org)-[:ORGANISED <fact>]->(e), (e)-[:ABOUT {recap: 'r', starts: [0], ends: [9], confidence: 0.9, main: true}]->(t)""",
            """
            MATCH (e:Event) WITH e, toInteger(split(e.id, '-')[1]) AS i
            UNWIND range(1, 3) AS k
            MATCH (p:Person {id: 'person:p-' + (1 + (i * 7 + k * 131) % $people)})
            MATCH (c:Collectivite {id: 'commune:' + (10001 + (i * 11 + k * 37) % 300)})
            CREATE (p)-[:TOOK_PART <fact>]->(e), (c)-[:HOSTED <fact>]->(e),
                   (p)-[:HELD {recap: 'r', starts: [0], ends: [9], confidence: 0.9, function: 'adjointe à l’ESS',
                               former: false, event: e.id, on: e.start}]->(c)""",
            """
            MATCH (e:Event {id: 'event:e-1'}) MATCH (p:Person) WHERE NOT (p)-[:TOOK_PART]->(e)
            CREATE (p)-[:TOOK_PART <fact>]->(e)""");

    private LargeGraph() {}

    static void write(URI uri, String user, String password) {
        try (var driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password));
                var session = driver.session()) {
            for (String statement : STATEMENTS) {
                session.run(statement.replace("<fact>", FACT), Map.of("events", EVENTS, "people", PEOPLE))
                        .consume();
            }
            session.run("CALL db.awaitIndexes(60)").consume();
            session.run("CALL db.prepareForReplanning(60)").consume();
        }
    }
}

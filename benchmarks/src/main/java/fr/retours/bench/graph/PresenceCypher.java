package fr.retours.bench.graph;

/**
 * Questions of who was where in Cypher, as one who has nothing but the graph and its driver would ask them: each one statement
 * that reads the whole answer, which is the first page, how many there are in all, and what proves each. An item's {@code id}
 * is what the API calls it.
 */
public final class PresenceCypher {
    static final String EVENT_PEOPLE = CypherPieces.in("""
            MATCH (p:Person)-[:TOOK_PART]->(e:Event {id: $id})
            WITH DISTINCT e, p ORDER BY p.folded_name, p.id
            WITH e, collect(p) AS found
            UNWIND found[..20] AS p
            RETURN size(found) AS total, p.id AS id, p.name AS name,
              <presences of p> AS ties,
              <functions of p> AS functions""");

    static final String PERSON_EVENTS = CypherPieces.in("""
            MATCH (p:Person {id: $id})-[:TOOK_PART]->(e:Event)
            WITH DISTINCT p, e <latest first>
            WITH p, collect(e) AS found
            UNWIND found[..20] AS e
            RETURN size(found) AS total, e.id AS id, <event> AS event,
              <presences of p> AS ties,
              <functions of p> AS functions""");

    private static final String FIRST_EVENTS = """
            WITH total, e, collect(x) AS ties <latest first> LIMIT 20
            RETURN total, e.id AS id, <event> AS event, [x IN ties | <tie>] AS ties""";

    static final String BODY_EVENTS = CypherPieces.in("""
            MATCH (:Body {id: $id})<-[:PART_OF*0..]-(b:Body)
            WITH collect(DISTINCT b) AS within
            CALL (within) {
              UNWIND within AS b
              MATCH (b)-[:<links>]->(e:Event)
              RETURN count(DISTINCT e) AS total
            }
            UNWIND within AS b
            MATCH (b)-[x:<links>]->(e:Event)
            """ + FIRST_EVENTS);

    static final String THEME_EVENTS = CypherPieces.in("""
            MATCH (t:Theme {id: $id})
            CALL (t) {
              MATCH (e:Event)-[:ABOUT]->(t)
              RETURN count(DISTINCT e) AS total
            }
            MATCH (e:Event)-[x:ABOUT]->(t)
            """ + FIRST_EVENTS);

    static final String NEIGHBOURS = CypherPieces.in("""
            MATCH (p:Person {id: $id})-[:TOOK_PART]->(e:Event)
            WITH DISTINCT p, e <latest first>
            WITH p, collect(e) AS found
            UNWIND found[..99] AS e
            RETURN size(found) + 1 AS total, p.id + ' ' + e.id AS id, p.name AS name, e {.id, .title, .kind, .start, .end} AS event,
              <presences of p> AS ties,
              <functions of p> AS functions""");

    static final String NEIGHBOURS_OF_NEIGHBOURS = CypherPieces.in("""
            MATCH (middle:Person {id: $id})-[:TOOK_PART]->(e:Event)
            WITH DISTINCT middle, e <latest first>
            WITH middle, collect(e) AS events
            WITH middle, events, events[..50] AS near
            CALL (middle, events, near) {
              UNWIND events AS e
              MATCH (e)<-[:TOOK_PART|<links>]-(o) WHERE o <> middle
              WITH DISTINCT near, e, o
              WITH near, o, count(CASE WHEN e IN near THEN 1 END) AS ties
              ORDER BY ties DESC, o.folded_name, o.id
              RETURN collect(CASE WHEN ties > 0 THEN o END)[..99 - size(near)] AS far, count(o) AS others
            }
            WITH near, far + middle AS shown, size(events) + others + 1 AS total
            UNWIND near AS e
            MATCH (e)<-[x:TOOK_PART|<links>]-(p) WHERE p IN shown
            WITH total, e, p, collect(<tie>) AS ties
            RETURN total, p.id + ' ' + e.id AS id, p.name AS name, e {.id, .title, .kind, .start, .end} AS event, ties, <functions of p> AS functions""");

    static final String IN_COMMON = CypherPieces.in("""
            MATCH (p:Person {id: $a})-[:TOOK_PART]->(e:Event)
            WITH DISTINCT p, e
            MATCH (b:Body {id: $b})
            WITH p, e, b WHERE EXISTS { MATCH (b)-[:<links>]->(e) }
            WITH p, e, b <latest first>
            WITH p, b, collect(e) AS found
            UNWIND found[..20] AS e
            RETURN size(found) AS total, e.id AS id, e {.id, .title, .kind, .start, .end} AS event,
              <presences of p> AS ties,
              <functions of p> AS functions,
              COLLECT { MATCH (b)-[x:<links>]->(e) RETURN <tie> } AS links""");

    static final String RELATED = CypherPieces.in("""
            MATCH (here:Event {id: $id})
            CALL (here) {
              MATCH (here)<-[:TOOK_PART]-(o:Person)
              WITH DISTINCT here, o
              MATCH (o)-[:TOOK_PART]->(e) WHERE e <> here
              WITH DISTINCT e, o
              RETURN e, 3 AS weight
            UNION ALL
              MATCH (here)<-[:<links>]-(o:Body)
              WITH DISTINCT here, o
              MATCH (o)-[:<links>]->(e) WHERE e <> here
              WITH DISTINCT e, o
              RETURN e, 2 AS weight
            UNION ALL
              MATCH (here)-[:ABOUT]->(o:Theme)
              WITH DISTINCT here, o
              MATCH (o)<-[:ABOUT]-(e) WHERE e <> here
              WITH DISTINCT e, o
              RETURN e, 1 AS weight
            }
            WITH here, e, sum(weight) AS score
            WITH here, score, collect(e) AS events ORDER BY score DESC
            WITH here, collect({score: score, events: events}) AS levels, sum(size(events)) AS total
            WITH here, total, [i IN range(0, size(levels) - 1)
              WHERE reduce(before = 0, level IN levels[..i] | before + size(level.events)) < 20 | levels[i]] AS levels
            UNWIND levels AS level
            UNWIND level.events AS e
            WITH here, total, level.score AS score, e ORDER BY score DESC, e.start IS NULL, e.start DESC, e.id LIMIT 20
            WITH here, total, score, e AS there
            RETURN total, there.id AS id, score, there {.id, .title, .kind, .start, .end} AS event,
              COLLECT {
                MATCH (here)<-[:TOOK_PART]-(p:Person)-[:TOOK_PART]->(there)
                WITH DISTINCT here, there, p ORDER BY p.folded_name, p.id
                WITH here, there, collect(p) AS both
                UNWIND both[..3] AS p
                UNWIND [here, there] AS e
                RETURN {both: size(both), id: p.id, name: p.name, event: e.id,
                        ties: <presences of p>,
                        functions: <functions of p>}
              } AS people,
              COLLECT {
                MATCH (here)<-[:<links>]-(b:Body)-[:<links>]->(there)
                WITH DISTINCT here, there, b ORDER BY b.folded_name, b.id
                WITH here, there, collect(b) AS both
                UNWIND both[..3] AS b
                UNWIND [here, there] AS e
                RETURN {both: size(both), id: b.id, name: b.name, event: e.id,
                        ties: COLLECT { MATCH (b)-[x:<links>]->(e) RETURN <tie> }}
              } AS bodies,
              COLLECT {
                MATCH (here)-[:ABOUT]->(t:Theme)<-[:ABOUT]-(there)
                WITH DISTINCT here, there, t ORDER BY t.id
                WITH here, there, collect(t) AS both
                UNWIND both[..3] AS t
                UNWIND [here, there] AS e
                RETURN {both: size(both), id: t.id, event: e.id, ties: COLLECT { MATCH (e)-[x:ABOUT]->(t) RETURN <tie> }}
              } AS themes""");

    /** One path, though the API shows up to three: Neo4j's own search for several tells the events apart that two met at. */
    static final String PATH = CypherPieces.in("""
            MATCH (a:Person {id: $a})
            MATCH (b:Person {id: $b})
            MATCH path = shortestPath((a)-[:TOOK_PART|<links>*..12]-(b))
            RETURN length(path) / 2 AS total, toString(length(path) / 2) AS id, [n IN nodes(path) | n {.id, .name, .title, .start}] AS nodes,
              [x IN relationships(path) | <tie>] AS ties,
              COLLECT {
                UNWIND nodes(path) AS e
                WITH e WHERE e:Event
                UNWIND nodes(path) AS p
                WITH e, p WHERE p:Person
                MATCH (p)-[x:HELD]->(at)<held at event> WHERE x.event = e.id
                RETURN <role>
              } AS functions""");

    private PresenceCypher() {}
}

package fr.retours.bench.graph;

/** Questions of who with whom in Cypher; see {@link PresenceCypher}. */
public final class RelationCypher {
    /** Whom a question is about or null, as {@code asked}; who met at {@code e}, as {@code f} or null and {@code o}, each once. */
    private static final String COMPANIONS = """
            MATCH (asked:Person {id: $id})-[:TOOK_PART]->(e:Event)
            WITH DISTINCT asked, e
            WITH asked, e, COUNT { MATCH (e)<-[:TOOK_PART]-(one:Person) RETURN DISTINCT one } AS n
            MATCH (e)<-[:TOOK_PART]-(o:Person) WHERE o <> asked
            WITH DISTINCT asked, null AS f, o, e, 1.0 / (n - 1) AS share
            """;

    private static final String COUNTED = """
            WITH asked, f, o, count(*) AS rank, round(sum(share), 9) AS newman, null AS ties, collect(e) AS behind
            """;

    /** From the types {@code one} and {@code two} of the ties that both have to the event. */
    private static final String WEIGHED = """
            WITH asked, f, o, e, CASE
              WHEN any(t IN one WHERE t IN ['ORGANISED', 'CO_ORGANISED'])
                AND any(t IN two WHERE t IN ['ORGANISED', 'CO_ORGANISED']) THEN 4
              WHEN 'HOSTED' IN one OR 'HOSTED' IN two THEN 3
              WHEN any(t IN one + two WHERE t IN ['PARTNERED', 'SUPPORTED']) THEN 2
              ELSE 1
            END AS weight
            WITH asked, f, o, sum(weight) AS rank, null AS newman, collect(weight) AS ties, collect(e) AS behind
            """;

    /** The first relationships; only those that may be among them are sorted by name. */
    private static final String FIRST = """
            WITH asked, f, o, rank, newman, ties, behind ORDER BY rank DESC
            WITH asked, collect({f: f, o: o, rank: rank, newman: newman, ties: ties, behind: behind}) AS found
            WITH asked, found, found[CASE WHEN size(found) < 20 THEN size(found) ELSE 20 END - 1].rank AS least
            UNWIND [row IN found WHERE row.rank >= least] AS row
            WITH asked, size(found) AS total, row
            ORDER BY row.rank DESC, size(row.behind) DESC, row.f.folded_name, row.f.id, row.o.folded_name, row.o.id
            LIMIT 20
            WITH asked, total, row, row.f AS f, row.o AS o, size(row.behind) AS events
            CALL (row) {
              UNWIND row.behind AS e
              WITH e <latest first>
              RETURN collect(e) AS behind, min(e.start) AS first, max(e.start) AS last
            }
            """;

    private static final String SHOWN = """
            RETURN total, CASE WHEN f IS NULL THEN '' ELSE f.id + ' ' END + o.id AS id, o.name AS name, o.aliases AS aliases, events,
              row.newman AS newman, row.ties AS weights, first, last,
              COLLECT {
                UNWIND behind[..3] AS e
                RETURN e {.id, .title, .kind, .start, .end,
                  ties: COLLECT { UNWIND [asked, f, o] AS p MATCH (p)-[x:TOOK_PART|<links>]->(e) RETURN x {.*, type: type(x), of: p.id} },
                  functions: COLLECT {
                    MATCH (p:Person)-[x:HELD]->(at)<held at event> WHERE x.event = e.id AND p IN [asked, o]
                    RETURN x {.*, of: p.id, at: at.id, name: at.name}
                  },
                  about: COLLECT { MATCH (e)-[x:ABOUT]->(asked) RETURN <tie> }}
              } AS shown""";

    static final String CO_PARTICIPANTS = CypherPieces.in(COMPANIONS + COUNTED + FIRST + SHOWN);

    static final String BY_YEAR = CypherPieces.in(COMPANIONS + """
            WITH e.start.year AS year, e, o
            WITH year, count(DISTINCT e) AS events, count(DISTINCT o) AS relations, count(*) AS ties
            RETURN null AS total, coalesce(toString(year), 'null') + ' ' + events + ' ' + relations + ' ' + ties AS id
            ORDER BY year""");

    static final String SPOKE_FOR = CypherPieces.in("""
            MATCH (b:Body {id: $id})<-[h:HELD]-(o:Person) WHERE NOT h.former
            WITH DISTINCT o, h.event AS at
            MATCH (e:Event {id: at})
            WITH o, e WHERE EXISTS { MATCH (o)-[:TOOK_PART]->(e) }
            WITH null AS asked, null AS f, o, e, null AS share
            """ + COUNTED + FIRST + SHOWN);

    static final String PARTNERS = CypherPieces.in("""
            MATCH (asked:Body {id: $id})-[x:<links>]->(e:Event)
            WITH asked, e, collect(DISTINCT type(x)) AS one
            MATCH (e)<-[y:<links>]-(o:Body) WHERE o <> asked
            WITH asked, null AS f, o, e, one, collect(DISTINCT type(y)) AS two
            """ + WEIGHED + FIRST + SHOWN);

    static final String THEME_PEOPLE = CypherPieces.in("""
            MATCH (asked:Theme {id: $id})<-[:ABOUT]-(e:Event)
            WITH DISTINCT asked, e
            MATCH (e)<-[:TOOK_PART]-(o:Person)
            WITH DISTINCT asked, null AS f, o, e, null AS share
            """ + COUNTED + FIRST + SHOWN);

    static final String THEME_BODIES = CypherPieces.in("""
            MATCH (asked:Theme {id: $id})<-[:ABOUT]-(e:Event)
            WITH DISTINCT asked, e
            MATCH (e)<-[:<links>]-(o:Body)
            WITH DISTINCT asked, null AS f, o, e, null AS share
            """ + COUNTED + FIRST + SHOWN);

    static final String PEOPLE_BY_FUNCTION = CypherPieces.in("""
            CALL db.index.fulltext.queryRelationships('functions', $words) YIELD relationship AS h
            WITH h WHERE NOT h.former
            WITH DISTINCT startNode(h) AS o, h.event AS at
            MATCH (e:Event {id: at})
            WITH o, e WHERE EXISTS { MATCH (o)-[:TOOK_PART]->(e) }
            WITH null AS asked, null AS f, o, e, null AS share
            """ + COUNTED + FIRST + SHOWN);

    /** By the number of events that each person's node bears. */
    static final String PEOPLE = CypherPieces.in("""
            MATCH (o:Person) WHERE o.events > 0
            WITH o ORDER BY o.events DESC, o.folded_name, o.id
            WITH collect(o) AS found
            UNWIND found[..20] AS o
            CALL (o) {
              MATCH (o)-[:TOOK_PART]->(e:Event)
              WITH DISTINCT e <latest first>
              RETURN collect(e) AS behind, min(e.start) AS first, max(e.start) AS last
            }
            WITH null AS asked, size(found) AS total, null AS f, o, size(behind) AS events, behind, first, last, {} AS row
            """ + SHOWN);

    static final String AROUND = CypherPieces.in("""
            MATCH (asked:Body {id: $id})-[x:<links>]->(e:Event)
            WITH asked, e, collect(DISTINCT type(x)) AS one
            MATCH (e)<-[y:<links>]-(o:Collectivite) WHERE o <> asked AND o.id STARTS WITH split($id, ':')[0] + ':'
            WITH null AS asked, asked AS f, o, e, one, collect(DISTINCT type(y)) AS two
            """ + WEIGHED + FIRST + SHOWN);

    /** Event by event: what all events have together does not fit into the server's memory eight times. */
    static final String REGIONS =
            CypherPieces.in("""
            MATCH (e:Event)
            CALL (e) {
              MATCH (e)<-[x:<links>]-(:Collectivite)-[:PART_OF*0..]->(region:Collectivite) WHERE region.id STARTS WITH 'region:'
              WITH region, collect(DISTINCT type(x)) AS types
              WITH collect({region: region, types: types}) AS there
              UNWIND there AS left
              UNWIND there AS right
              WITH left, right WHERE left.region.id < right.region.id
              RETURN left.region AS f, right.region AS o, left.types AS one, right.types AS two
            }
            WITH null AS asked, f, o, e, one, two
            """ + WEIGHED + FIRST + SHOWN.replace("MATCH (p)-[x:TOOK_PART|<links>]->(e)", """
            MATCH (e)<-[x:<links>]-(:Collectivite)-[:PART_OF*0..]->(p)"""));

    /** One region after another: the events of all at once do not fit into the server's memory eight times. */
    static final String REGIONS_AND_THEMES = CypherPieces.in("""
            MATCH (region:Collectivite) WHERE region.id STARTS WITH 'region:'
            CALL (region) {
              MATCH (region)<-[:PART_OF*0..]-(within:Collectivite)
              MATCH (within)-[:<links>]->(e:Event)
              RETURN count(DISTINCT e) AS events
            }
            WITH region, events WHERE events > 0
            WITH region, events ORDER BY events DESC, region.folded_name, region.id
            WITH collect({region: region, events: events}) AS found
            UNWIND found[..20] AS row
            WITH size(found) AS total, row.region AS region, row.events AS events
            CALL (region) {
              MATCH (region)<-[:PART_OF*0..]-(within:Collectivite)
              MATCH (within)-[:<links>]->(e:Event)
              WITH DISTINCT e
              MATCH (e)-[:ABOUT]->(t:Theme)
              WITH DISTINCT t, e <latest first>
              WITH t, count(e) AS events, collect(e)[..3] AS latest
              RETURN collect({theme: t, events: events, latest: latest}) AS cells
            }
            RETURN total, region.id AS id, region.name AS name, events,
              COLLECT {
                UNWIND cells AS cell
                WITH cell, cell.theme AS t
                RETURN {theme: t.id, events: cell.events, shown: COLLECT {
                  UNWIND cell.latest AS e
                  RETURN e {.id, .title, .kind, .start, .end,
                    ties: COLLECT { MATCH (e)<-[x:<links>]-(:Collectivite)-[:PART_OF*0..]->(region) RETURN <tie> },
                    about: COLLECT { MATCH (e)-[x:ABOUT]->(t) RETURN <tie> }}
                }}
              } AS cells""");

    private RelationCypher() {}
}

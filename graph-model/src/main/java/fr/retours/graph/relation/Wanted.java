package fr.retours.graph.relation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;

/**
 * What is read of the events behind a relationship. Each gives rows with an {@code id}, its {@code name} and the event
 * {@code at} where there are such, and what was {@code found}.
 */
enum Wanted {
    /** The events themselves. */
    EVENTS("""
            UNWIND $events AS at
            MATCH (e:Event {id: at})
            RETURN 'EVENTS' AS wanted, e.id AS id, null AS name, at, [e {.title, .kind, .start, .end}] AS found"""),
    /** The functions that people held there. */
    ROLES("""
            UNWIND $roles AS row
            MATCH (n:Person)-[x:HELD]->(at)<held at event> WHERE x.event = row.id AND n.id IN row.people<sure x>
            RETURN 'ROLES' AS wanted, n.id AS id, null AS name, x.event AS at, collect(<role>) AS found"""),
    /** How people stand there. */
    PEOPLE("""
            UNWIND $people AS row
            MATCH (n:Person {id: row.id})
            UNWIND row.events AS at
            MATCH (e:Event {id: at})
            MATCH (n)-[x:<presence>]->(e) WHERE true<sure x>
            RETURN 'PEOPLE' AS wanted, n.id AS id, n.name AS name, at, collect(<tie>) AS found"""),
    /** How bodies stand there. */
    BODIES("""
            UNWIND $bodies AS row
            MATCH (n:Body {id: row.id})
            UNWIND row.events AS at
            MATCH (e:Event {id: at})
            MATCH (n)-[x:<links>]->(e) WHERE true<sure x>
            RETURN 'BODIES' AS wanted, n.id AS id, n.name AS name, at, collect(<tie>) AS found"""),
    /** How bodies stand there with all within them. */
    TERRITORIES("""
            UNWIND $territories AS row
            MATCH (n:Body {id: row.id})
            UNWIND row.events AS at
            MATCH (e:Event {id: at})<-[x:<links>]-(b:Body) WHERE EXISTS { (b)-[:PART_OF*0..]->(n) }<sure x>
            RETURN 'TERRITORIES' AS wanted, n.id AS id, n.name AS name, at, collect(<tie>) AS found"""),
    /** What is said there of themes. */
    THEMES("""
            UNWIND $themes AS row
            MATCH (t:Theme {id: row.id})
            UNWIND row.events AS at
            MATCH (e:Event {id: at})-[x:ABOUT]->(t) WHERE true<sure x>
            RETURN 'THEMES' AS wanted, t.id AS id, null AS name, at, collect(<tie>) AS found""");

    private final String template;

    Wanted(String template) {
        this.template = template;
    }

    /** Returns the one statement that reads all of these. */
    static Statement statement(Slice slice, Map<Wanted, List<?>> rows) {
        var statement =
                slice.of(rows.keySet().stream().map(one -> one.template).collect(Collectors.joining("\nUNION ALL\n")));
        for (var one : rows.entrySet()) {
            statement = statement.with(one.getKey().parameter(), one.getValue());
        }
        return statement;
    }

    /** Returns what a row of the statement is about. */
    static Wanted of(Record row) {
        return valueOf(row.get("wanted").asString());
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}

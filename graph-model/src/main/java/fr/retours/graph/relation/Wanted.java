package fr.retours.graph.relation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is read of each event behind a relationship, about some whose ids are given by event: a list of maps with {@code id},
 * {@code name} and {@code ties}.
 */
enum Wanted {
    /** How people stand there. */
    PEOPLE("""
            UNWIND $people[here] AS id
            MATCH (n:Person {id: id})-[x:<presence>]->(e) WHERE true<sure x>
            WITH n, collect(<tie>) AS ties
            RETURN {id: n.id, name: n.name, ties: ties}"""),
    /** The functions that people held there, as ties. */
    ROLES("""
            MATCH (n:Person)-[x:HELD]->(at)<held at event> WHERE x.event = here AND n.id IN $roles[here]<sure x>
            WITH n, collect(<role>) AS ties
            RETURN {id: n.id, ties: ties}"""),
    /** How bodies stand there. */
    BODIES("""
            UNWIND $bodies[here] AS id
            MATCH (n:Body {id: id})-[x:<links>]->(e) WHERE true<sure x>
            WITH n, collect(<tie>) AS ties
            RETURN {id: n.id, name: n.name, ties: ties}"""),
    /** How bodies stand there with all within them. */
    TERRITORIES("""
            UNWIND $territories[here] AS id
            MATCH (n:Body {id: id})
            MATCH (e)<-[x:<links>]-(b:Body) WHERE EXISTS { (b)-[:PART_OF*0..]->(n) }<sure x>
            WITH n, collect(<tie>) AS ties
            RETURN {id: n.id, name: n.name, ties: ties}"""),
    /** What is said there of themes. */
    THEMES("""
            UNWIND $themes[here] AS id
            MATCH (e)-[x:ABOUT]->(n:Theme {id: id}) WHERE true<sure x>
            WITH n, collect(<tie>) AS ties
            RETURN {id: n.id, ties: ties}""");

    private static final String EVENTS = """
            UNWIND $events AS here
            MATCH (e:Event {id: here})
            RETURN e {.id, .title, .kind, .start, .end} AS event""";

    private final String template;

    Wanted(String template) {
        this.template = template;
    }

    /**
     * Returns the one statement that reads some of these.
     *
     * @param ids about whom, by event. The statement looks them up: rows that carried them would weigh as much each
     */
    static Statement statement(Slice slice, Set<String> events, Map<Wanted, Map<String, Set<String>>> ids) {
        String text = ids.keySet().stream()
                .map(one -> ",\nCOLLECT {\n" + one.template + "\n} AS " + one.key())
                .collect(Collectors.joining("", EVENTS, ""));
        var statement = slice.of(text).with("events", events);
        for (var one : ids.entrySet()) {
            statement = statement.with(one.getKey().key(), one.getValue());
        }
        return statement;
    }

    /** Returns the name of the parameter, and of what is read. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

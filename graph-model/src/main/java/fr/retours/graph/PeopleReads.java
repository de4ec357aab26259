package fr.retours.graph;

import fr.retours.model.EventFilter;
import fr.retours.model.Page;
import fr.retours.model.PersonQuery;
import fr.retours.model.PersonSummary;
import fr.retours.model.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;

/** The statements that list people. */
public final class PeopleReads {
    private static final String EVERYBODY = "MATCH (p:Person)\n";
    private static final String NAMED = """
            CALL db.index.fulltext.queryNodes('names', $names) YIELD node AS p
            WITH p WHERE p:Person
            """;

    /** Without a filter, what is counted at writing serves. */
    private static final Paged BY_ALL_EVENTS = Paged.of("""
            WITH p WHERE p.events >= $least
            RETURN count(p) AS total LIMIT 1""", """
            WITH p WHERE p.events >= $least
            WITH p ORDER BY p.events DESC, p.folded_name, p.id SKIP $offset LIMIT $limit
            OPTIONAL MATCH (p)-[:TOOK_PART]->(e:Event)
            WITH p, p.events AS events, min(e.start) AS first, max(e.start) AS last
            RETURN p.id AS id, p.name AS name, p.aliases AS aliases, events, first, last
            ORDER BY events DESC, p.folded_name, p.id""");

    private static final Paged BY_PASSING_EVENTS = Paged.of("""
            MATCH (p)-[:TOOK_PART]->(e:Event) WHERE <filter>
            WITH p, count(DISTINCT e) AS events WHERE events >= $least
            RETURN count(p) AS total LIMIT 1""", """
            MATCH (p)-[:TOOK_PART]->(e:Event) WHERE <filter>
            WITH p, count(DISTINCT e) AS events, min(e.start) AS first, max(e.start) AS last WHERE events >= $least
            RETURN p.id AS id, p.name AS name, p.aliases AS aliases, events, first, last
            ORDER BY events DESC, p.folded_name, p.id SKIP $offset LIMIT $limit""");

    private PeopleReads() {}

    /** Lists people. */
    public static Page<PersonSummary> people(SimpleQueryRunner neo4j, PersonQuery query, Window window) {
        var words = Folded.words(query.words());
        boolean everybody = query.words().isBlank();
        if (!everybody && words.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        var condition = EventCondition.of(query.filter());
        var list = query.filter().equals(EventFilter.NONE) ? BY_ALL_EVENTS : BY_PASSING_EVENTS;
        Map<String, Object> parameters = new HashMap<>(condition.and("least", query.minEvents()));
        if (!everybody) {
            parameters.put("names", FullText.starting(words));
        }
        return list.passing(condition)
                .after(everybody ? EVERYBODY : NAMED)
                .read(neo4j, parameters, window, PersonRow::summary);
    }
}

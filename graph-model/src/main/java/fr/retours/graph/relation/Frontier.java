package fr.retours.graph.relation;

import fr.retours.model.PersonId;
import fr.retours.model.relation.Via;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neo4j.driver.TransactionContext;

/** Steps over the graph of participations, a whole set of ids at a time. */
final class Frontier {
    private static final String EVENTS_OF_PEOPLE = """
            UNWIND $ids AS id
            MATCH (:Person {id: id})-[x:<presence>]->(e:Event) WHERE <filter><sure x>
            RETURN DISTINCT e.id AS id""";

    private static final String EVENTS_OF_BODIES = """
            UNWIND $ids AS id
            MATCH (:Body {id: id})-[x:<links>]->(e:Event) WHERE <filter><sure x>
            RETURN DISTINCT e.id AS id""";

    private static final String PEOPLE_AT = """
            UNWIND $ids AS id
            MATCH (:Event {id: id})<-[x:<presence>]-(n:Person) WHERE true<sure x>
            RETURN DISTINCT n.id AS id""";

    private static final String BODIES_AT = """
            UNWIND $ids AS id
            MATCH (:Event {id: id})<-[x:<links>]-(n:Body) WHERE true<sure x>
            RETURN DISTINCT n.id AS id""";

    private final TransactionContext tx;
    private final Slice slice;
    private final Via via;

    Frontier(TransactionContext tx, Slice slice, Via via) {
        this.tx = tx;
        this.slice = slice;
        this.via = via;
    }

    /** Returns the events that any of these is at. */
    Set<String> events(Collection<String> entities) {
        Set<String> found = new LinkedHashSet<>();
        add(EVENTS_OF_PEOPLE, entities.stream().filter(Frontier::isPerson).toList(), found);
        add(EVENTS_OF_BODIES, entities.stream().filter(id -> !isPerson(id)).toList(), found);
        return found;
    }

    /** Returns whom a path may lead through at any of these events. */
    Set<String> entities(Collection<String> events) {
        Set<String> found = new LinkedHashSet<>();
        if (via != Via.BODIES) {
            add(PEOPLE_AT, List.copyOf(events), found);
        }
        if (via != Via.PEOPLE) {
            add(BODIES_AT, List.copyOf(events), found);
        }
        return found;
    }

    private void add(String template, List<String> ids, Set<String> found) {
        if (!ids.isEmpty()) {
            slice.of(template)
                    .with("ids", ids)
                    .run(tx)
                    .forEachRemaining(row -> found.add(row.get("id").asString()));
        }
    }

    private static boolean isPerson(String id) {
        return id.startsWith(PersonId.PREFIX);
    }
}

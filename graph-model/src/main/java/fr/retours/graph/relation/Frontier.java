package fr.retours.graph.relation;

import fr.retours.model.PersonId;
import fr.retours.model.relation.Via;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Steps over the graph of participations, a whole set of ids at a time. */
final class Frontier {
    private static final String EVENTS_OF_PEOPLE = """
            UNWIND $ids AS id
            MATCH (:Person {id: id})-[x:<presence>]->(e:Event) WHERE <filter><sure x>
            WITH DISTINCT e
            RETURN collect(e.id) AS found""";

    private static final String EVENTS_OF_BODIES = """
            UNWIND $ids AS id
            MATCH (:Body {id: id})-[x:<links>]->(e:Event) WHERE <filter><sure x>
            WITH DISTINCT e
            RETURN collect(e.id) AS found""";

    private static final String AT = """
            UNWIND $ids AS id
            MATCH (:Event {id: id})<-[x:<types>]-(n<label>) WHERE true<sure x>
            WITH DISTINCT n
            RETURN collect(n.id) AS found""";

    private static final String ANYBODY_AT =
            AT.replace("<types>", "<presence>|<links>").replace("<label>", "");
    private static final String PEOPLE_AT = AT.replace("<types>", "<presence>").replace("<label>", ":Person");
    private static final String BODIES_AT = AT.replace("<types>", "<links>").replace("<label>", ":Body");

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
        String template = switch (via) {
            case ANY -> ANYBODY_AT;
            case PEOPLE -> PEOPLE_AT;
            case BODIES -> BODIES_AT;
        };
        add(template, List.copyOf(events), found);
        return found;
    }

    private void add(String template, List<String> ids, Set<String> found) {
        if (!ids.isEmpty()) {
            var row = slice.of(template).with("ids", ids).run(tx).single();
            found.addAll(row.get("found").asList(Value::asString));
        }
    }

    private static boolean isPerson(String id) {
        return id.startsWith(PersonId.PREFIX);
    }
}

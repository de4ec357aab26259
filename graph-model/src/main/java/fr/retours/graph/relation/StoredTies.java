package fr.retours.graph.relation;

import fr.retours.graph.Cypher;
import fr.retours.graph.EventRow;
import fr.retours.graph.StaleReadException;
import fr.retours.model.EventId;
import fr.retours.model.EventSummary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/**
 * Fetches relationships, and what a list says of events, from where the store keeps them, all in one statement. The store gives
 * the number of what was deleted to something else; so each is checked to be still what the web means.
 */
final class StoredTies {
    /** One row: each costs as much as several relationships. Number by number, or a long list would have all nodes looked at. */
    private static final String READ = Cypher.text("""
            UNWIND $ties AS tie
            MATCH (a)-[x]->(b) WHERE id(x) = tie
            WITH collect(x {.*, tie: tie, type: type(x), from: id(a), to: id(b)}) AS ties
            RETURN ties,
                   COLLECT { UNWIND $nodes AS node MATCH (n) WHERE id(n) = node RETURN [node, n.id] } AS nodes,
                   COLLECT { UNWIND $events AS node MATCH (e:Event) WHERE id(e) = node RETURN <event> } AS events""");

    private final EventWeb web;
    private final Map<Long, Ends> expected = new LinkedHashMap<>();
    /** The ids of all ends, by their numbers in the store. */
    private final Map<Long, String> nodes = new HashMap<>();

    private final Set<Long> events = new LinkedHashSet<>();
    private final Map<Long, Value> ties = new HashMap<>();
    private final Map<EventId, EventSummary> summaries = new HashMap<>();

    /**
     * What a relationship ties together, by the numbers of nodes in the store.
     *
     * @param at the event where a function was held; empty for what is a tie to the event itself
     */
    private record Ends(long from, long to, String at) {
        static Ends of(Value tie) {
            return new Ends(
                    tie.get("from").asLong(),
                    tie.get("to").asLong(),
                    tie.get("event").asString(""));
        }
    }

    StoredTies(EventWeb web) {
        this.web = web;
    }

    /** Asks for how someone was at an event. */
    void wantPresence(int tie, int event) {
        want(web.presences().stored(tie), entity(web.presences().who(tie)), event(event), "");
    }

    /** Asks for a function that someone held, by what is told of an event. */
    void wantFunction(int tie, int event) {
        int body = web.functions().what(tie);
        want(
                web.functions().stored(tie),
                entity(web.functions().who(tie)),
                body == EventWeb.NOBODY ? event(event) : entity(body),
                web.event(event).id().value());
    }

    /** Asks for what an event says of a theme. */
    void wantSubject(int tie, int event) {
        int theme = web.subjects().who(tie);
        want(
                web.subjects().stored(tie),
                event(event),
                node(web.storedTheme(theme), Themes.of(theme).id()),
                "");
    }

    /** Asks for what a list says of an event, beside what ties someone to it. */
    void wantSummary(int event) {
        events.add(event(event));
    }

    private void want(long tie, long from, long to, String at) {
        expected.put(tie, new Ends(from, to, at));
    }

    private long entity(int entity) {
        return node(web.storedEntity(entity), web.entity(entity).id().value());
    }

    private long event(int event) {
        return node(web.storedEvent(event), web.event(event).id().value());
    }

    private long node(long stored, String id) {
        nodes.put(stored, id);
        return stored;
    }

    /**
     * Reads all that was asked for.
     *
     * @throws StaleReadException if something is no longer what it was
     */
    void read(SimpleQueryRunner neo4j) {
        if (nodes.isEmpty()) {
            return;
        }
        var row = neo4j.run(READ, Map.of("ties", expected.keySet(), "nodes", nodes.keySet(), "events", events))
                .single();
        Map<Long, String> missing = new HashMap<>(nodes);
        row.get("nodes")
                .values()
                .forEach(
                        node -> missing.remove(node.get(0).asLong(), node.get(1).asString("")));
        row.get("ties").values().forEach(tie -> {
            long stored = tie.get("tie").asLong();
            if (Ends.of(tie).equals(expected.get(stored))) {
                ties.put(stored, tie);
            }
        });
        if (!missing.isEmpty() || ties.size() < expected.size()) {
            throw new StaleReadException("what was known of who was where is no longer so");
        }
        row.get("events").values().forEach(event -> {
            EventSummary summary = EventRow.summary(event);
            summaries.put(summary.id(), summary);
        });
    }

    /** Returns a relationship that was asked for, by its number in the store. */
    Value tie(long stored) {
        Value found = ties.get(stored);
        if (found == null) {
            throw new IllegalStateException("relationship must have been asked for: " + stored);
        }
        return found;
    }

    /** Returns what a list says of an event, as was asked. */
    EventSummary summary(int event) {
        EventSummary found = summaries.get(web.event(event).id());
        if (found == null) {
            throw new IllegalStateException(web.event(event).id() + " must have been asked for");
        }
        return found;
    }
}

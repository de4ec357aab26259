package fr.retours.graph.relation;

import fr.retours.graph.EventRow;
import fr.retours.graph.TieRows;
import fr.retours.model.EntityId;
import fr.retours.model.EventId;
import fr.retours.model.EventKind;
import fr.retours.model.EventTheme;
import fr.retours.model.LinkKind;
import fr.retours.model.PersonId;
import fr.retours.model.Slugged;
import fr.retours.model.Theme;
import fr.retours.model.relation.Attending;
import fr.retours.model.relation.EntityRef;
import fr.retours.model.relation.EventRef;
import fr.retours.model.relation.SharedEvent;
import fr.retours.model.relation.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads, for all answers in the same way, the events behind a relationship: who stands in them, how, on what grounds. What
 * one answer needs is asked for first and read together.
 */
final class SharedEvents {
    private static final String EVENTS = """
            UNWIND $events AS at
            MATCH (e:Event {id: at})
            RETURN e.id AS id, e {.title, .kind, .start, .end} AS event""";

    private static final String PEOPLE = """
            UNWIND $rows AS row
            MATCH (n:Person {id: row.id})
            UNWIND row.events AS at
            MATCH (e:Event {id: at})
            MATCH (n)-[x:<presence>]->(e) WHERE true<sure x>
            RETURN n.id AS id, n.name AS name, at, collect(<tie>) AS ties""";

    private static final String ROLES = """
            UNWIND $rows AS row
            MATCH (n:Person)-[x:HELD]->(at)<held at event> WHERE x.event = row.id AND n.id IN row.people<sure x>
            RETURN n.id AS id, x.event AS event, collect(<role>) AS roles""";

    private static final String BODIES = """
            UNWIND $rows AS row
            MATCH (n:Body {id: row.id})
            UNWIND row.events AS at
            MATCH (e:Event {id: at})
            MATCH (n)-[x:<links>]->(e) WHERE true<sure x>
            RETURN n.id AS id, n.name AS name, at, collect(<tie>) AS ties""";

    private static final String TERRITORIES = """
            UNWIND $rows AS row
            MATCH (n:Body {id: row.id})
            UNWIND row.events AS at
            MATCH (e:Event {id: at})<-[x:<links>]-(b:Body) WHERE EXISTS { (b)-[:PART_OF*0..]->(n) }<sure x>
            RETURN n.id AS id, n.name AS name, at, collect(<tie>) AS ties""";

    private static final String THEMES = """
            UNWIND $rows AS row
            MATCH (t:Theme {id: row.id})
            UNWIND row.events AS at
            MATCH (e:Event {id: at})-[x:ABOUT]->(t) WHERE true<sure x>
            RETURN t.id AS id, at, collect(<tie>) AS ties""";

    private final TransactionContext tx;
    private final Slice slice;
    private final Set<String> events = new LinkedHashSet<>();
    private final Map<String, Set<String>> people = new LinkedHashMap<>();
    private final Map<String, Set<String>> bodies = new LinkedHashMap<>();
    private final Map<String, Set<String>> territories = new LinkedHashMap<>();
    private final Map<String, Set<String>> themes = new LinkedHashMap<>();
    private final Map<String, EventRef> readEvents = new HashMap<>();
    private final Map<Pair, Attending> readStandings = new HashMap<>();
    private final Map<Pair, EventTheme> readThemes = new HashMap<>();

    private record Pair(String id, String event) {}

    SharedEvents(TransactionContext tx, Slice slice) {
        this.tx = tx;
        this.slice = slice;
    }

    /** Asks how some entities stand in some events. */
    void want(Collection<? extends EntityId> who, Collection<String> at) {
        events.addAll(at);
        who.forEach(one -> add(one instanceof PersonId ? people : bodies, one.value(), at));
    }

    /** Asks how someone, or a body with all it stands for, stands in some events. */
    void wantWhole(EntityId one, Collection<String> at) {
        if (one instanceof PersonId || !slice.rollsUp()) {
            want(List.of(one), at);
        } else {
            events.addAll(at);
            add(territories, one.value(), at);
        }
    }

    /** Asks what some events say of some themes. */
    void wantThemes(Collection<Theme> about, Collection<String> at) {
        events.addAll(at);
        about.forEach(theme -> add(themes, theme.id(), at));
    }

    private static void add(Map<String, Set<String>> wanted, String id, Collection<String> at) {
        wanted.computeIfAbsent(id, one -> new LinkedHashSet<>()).addAll(at);
    }

    /** Reads all that was asked for. */
    void read() {
        run(EVENTS, "events", List.copyOf(events), row -> {
            String id = row.get("id").asString();
            readEvents.put(id, event(id, row.get("event")));
        });
        Map<Pair, List<Value>> roles = new HashMap<>();
        run(
                ROLES,
                "rows",
                rows(peopleByEvent(), "people"),
                row -> roles.put(
                        new Pair(row.get("id").asString(), row.get("event").asString()),
                        row.get("roles").asList(role -> role)));
        run(PEOPLE, "rows", rows(people), row -> put(row, person(row, roles)));
        run(BODIES, "rows", rows(bodies), row -> put(row, body(row)));
        run(TERRITORIES, "rows", rows(territories), row -> put(row, body(row)));
        run(THEMES, "rows", rows(themes), row -> readThemes.put(pair(row), theme(row)));
    }

    /** Returns one of the events read, with those of these that stand in it. */
    SharedEvent event(String event, Collection<? extends EntityId> who, Collection<Theme> about) {
        return new SharedEvent(
                ref(event),
                who.stream()
                        .flatMap(one -> Stream.ofNullable(readStandings.get(new Pair(one.value(), event))))
                        .toList(),
                about.stream()
                        .flatMap(theme -> Stream.ofNullable(readThemes.get(new Pair(theme.id(), event))))
                        .toList());
    }

    /** Returns one of the events read. */
    EventRef ref(String event) {
        EventRef found = readEvents.get(event);
        if (found == null) {
            throw new IllegalStateException("event must have been read: " + event);
        }
        return found;
    }

    /** Returns how one of the entities read stands in an event. */
    Attending attending(EntityId who, String event) {
        Attending found = readStandings.get(new Pair(who.value(), event));
        if (found == null) {
            throw new IllegalStateException(who + " must stand in " + event);
        }
        return found;
    }

    /** Returns what an event says of one of the themes read. */
    EventTheme theme(Theme about, String event) {
        EventTheme found = readThemes.get(new Pair(about.id(), event));
        if (found == null) {
            throw new IllegalStateException(event + " must be about " + about);
        }
        return found;
    }

    private void run(String template, String name, List<?> rows, Consumer<Record> reader) {
        if (!rows.isEmpty()) {
            slice.of(template).with(name, rows).run(tx).forEachRemaining(reader);
        }
    }

    private Map<String, Set<String>> peopleByEvent() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        people.forEach((person, at) -> at.forEach(event ->
                all.computeIfAbsent(event, one -> new LinkedHashSet<>()).add(person)));
        return all;
    }

    private static List<Map<String, Object>> rows(Map<String, Set<String>> wanted) {
        return rows(wanted, "events");
    }

    private static List<Map<String, Object>> rows(Map<String, Set<String>> wanted, String key) {
        List<Map<String, Object>> rows = new ArrayList<>();
        wanted.forEach((id, others) -> rows.add(Map.of("id", id, key, List.copyOf(others))));
        return rows;
    }

    private void put(Record row, Standing standing) {
        var entity = new EntityRef(
                EntityId.of(row.get("id").asString()), row.get("name").asString());
        readStandings.put(pair(row), new Attending(entity, standing));
    }

    private static Pair pair(Record row) {
        return new Pair(row.get("id").asString(), row.get("at").asString());
    }

    private static Standing person(Record row, Map<Pair, List<Value>> roles) {
        var presence = TieRows.presence(ties(row), roles.getOrDefault(pair(row), List.of()));
        return new Standing(presence.tookPart(), presence.parts(), presence.roles(), List.of(), presence.grounds());
    }

    private static Standing body(Record row) {
        var ties = TieRows.strongest(ties(row));
        var links = TieRows.links(ties);
        return new Standing(links.getFirst() != LinkKind.MENTIONED, List.of(), List.of(), links, TieRows.grounds(ties));
    }

    private static EventTheme theme(Record row) {
        var theme = Themes.of(row.get("id").asString());
        var ties = ties(row);
        return new EventTheme(theme, TieRows.isMain(ties), TieRows.grounds(ties));
    }

    private static List<Value> ties(Record row) {
        return row.get("ties").asList(tie -> tie);
    }

    private static EventRef event(String id, Value event) {
        return new EventRef(
                new EventId(id),
                event.get("title").asString(),
                Slugged.of(EventKind.class, event.get("kind").asString()),
                EventRow.day(event.get("start")),
                EventRow.day(event.get("end")));
    }
}

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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads, for all answers in the same way, the events behind a relationship: who stands in them, how, on what grounds. What
 * one answer needs is asked for first and read together.
 */
final class SharedEvents {
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
        if (!at.isEmpty()) {
            wanted.computeIfAbsent(id, one -> new LinkedHashSet<>()).addAll(at);
        }
    }

    /** Reads all that was asked for, in one statement. */
    void read() {
        Map<Wanted, List<?>> wanted = new EnumMap<>(Wanted.class);
        wanted.put(Wanted.EVENTS, List.copyOf(events));
        wanted.put(Wanted.ROLES, rows(peopleByEvent(), "people"));
        wanted.put(Wanted.PEOPLE, rows(people));
        wanted.put(Wanted.BODIES, rows(bodies));
        wanted.put(Wanted.TERRITORIES, rows(territories));
        wanted.put(Wanted.THEMES, rows(themes));
        wanted.values().removeIf(List::isEmpty);
        if (!wanted.isEmpty()) {
            take(Wanted.statement(slice, wanted).run(tx).list());
        }
    }

    /** Functions held come with whoever held them. */
    private void take(List<Record> rows) {
        Map<Pair, List<Value>> roles = new HashMap<>();
        rows.stream().filter(row -> Wanted.of(row) == Wanted.ROLES).forEach(row -> roles.put(pair(row), found(row)));
        for (Record row : rows) {
            switch (Wanted.of(row)) {
                case EVENTS -> {
                    String id = row.get("id").asString();
                    readEvents.put(id, event(id, found(row).getFirst()));
                }
                case ROLES -> {}
                case PEOPLE -> put(row, person(row, roles));
                case BODIES, TERRITORIES -> put(row, body(row));
                case THEMES -> readThemes.put(pair(row), theme(row));
            }
        }
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
        var presence = TieRows.presence(found(row), roles.getOrDefault(pair(row), List.of()));
        return new Standing(presence.tookPart(), presence.parts(), presence.roles(), List.of(), presence.grounds());
    }

    private static Standing body(Record row) {
        var ties = TieRows.strongest(found(row));
        var links = TieRows.links(ties);
        return new Standing(links.getFirst() != LinkKind.MENTIONED, List.of(), List.of(), links, TieRows.grounds(ties));
    }

    private static EventTheme theme(Record row) {
        var theme = Themes.of(row.get("id").asString());
        var ties = found(row);
        return new EventTheme(theme, TieRows.isMain(ties), TieRows.grounds(ties));
    }

    private static List<Value> found(Record row) {
        return row.get("found").asList(one -> one);
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

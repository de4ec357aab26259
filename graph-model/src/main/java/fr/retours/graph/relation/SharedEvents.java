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
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
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
    /** About whom, by event. */
    private final Map<Wanted, Map<String, Set<String>>> wanted = new EnumMap<>(Wanted.class);

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
        for (EntityId one : who) {
            if (one instanceof PersonId) {
                add(Wanted.PEOPLE, one.value(), at);
                add(Wanted.ROLES, one.value(), at);
            } else {
                add(Wanted.BODIES, one.value(), at);
            }
        }
    }

    /** Asks how someone, or a body with all it stands for, stands in some events. */
    void wantWhole(EntityId one, Collection<String> at) {
        if (one instanceof PersonId || !slice.rollsUp()) {
            want(List.of(one), at);
        } else {
            events.addAll(at);
            add(Wanted.TERRITORIES, one.value(), at);
        }
    }

    /** Asks what some events say of some themes. */
    void wantThemes(Collection<Theme> about, Collection<String> at) {
        events.addAll(at);
        about.forEach(theme -> add(Wanted.THEMES, theme.id(), at));
    }

    private void add(Wanted what, String id, Collection<String> at) {
        var byEvent = wanted.computeIfAbsent(what, first -> new HashMap<>());
        at.forEach(event ->
                byEvent.computeIfAbsent(event, first -> new LinkedHashSet<>()).add(id));
    }

    /** Reads all that was asked for, in one statement. */
    void read() {
        if (!events.isEmpty()) {
            Wanted.statement(slice, events, wanted).run(tx).forEachRemaining(row -> take(row, wanted.keySet()));
        }
    }

    private void take(Record row, Set<Wanted> parts) {
        EventRef event = ref(row.get("event"));
        String at = event.id().value();
        readEvents.put(at, event);
        Map<String, List<Value>> roles = new HashMap<>();
        if (parts.contains(Wanted.ROLES)) {
            found(row, Wanted.ROLES).forEach(one -> roles.put(id(one), ties(one)));
        }
        for (Wanted part : parts) {
            for (Value one : found(row, part)) {
                switch (part) {
                    case PEOPLE -> put(one, at, person(ties(one), roles.getOrDefault(id(one), List.of())));
                    case ROLES -> {} // come with whoever held them
                    case BODIES, TERRITORIES -> put(one, at, body(ties(one)));
                    case THEMES -> readThemes.put(new Pair(id(one), at), theme(one));
                }
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

    private void put(Value one, String at, Standing standing) {
        var entity = new EntityRef(EntityId.of(id(one)), one.get("name").asString());
        readStandings.put(new Pair(id(one), at), new Attending(entity, standing));
    }

    private static Standing person(List<Value> ties, List<Value> roles) {
        var presence = TieRows.presence(ties, roles);
        return new Standing(presence.tookPart(), presence.parts(), presence.roles(), List.of(), presence.grounds());
    }

    private static Standing body(List<Value> all) {
        var ties = TieRows.strongest(all);
        var links = TieRows.links(ties);
        return new Standing(links.getFirst() != LinkKind.MENTIONED, List.of(), List.of(), links, TieRows.grounds(ties));
    }

    private static EventTheme theme(Value one) {
        return new EventTheme(Themes.of(id(one)), TieRows.isMain(ties(one)), TieRows.grounds(ties(one)));
    }

    private static Iterable<Value> found(Record row, Wanted part) {
        return row.get(part.key()).values();
    }

    private static String id(Value one) {
        return one.get("id").asString();
    }

    private static List<Value> ties(Value one) {
        return one.get("ties").asList(tie -> tie);
    }

    private static EventRef ref(Value event) {
        return new EventRef(
                new EventId(event.get("id").asString()),
                event.get("title").asString(),
                Slugged.of(EventKind.class, event.get("kind").asString()),
                EventRow.day(event.get("start")),
                EventRow.day(event.get("end")));
    }
}

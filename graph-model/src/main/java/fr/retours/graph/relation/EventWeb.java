package fr.retours.graph.relation;

import fr.retours.model.CollectiviteKind;
import fr.retours.model.EntityId;
import fr.retours.model.EventId;
import fr.retours.model.NodeId;
import fr.retours.model.PersonId;
import fr.retours.model.RelationFilter;
import fr.retours.model.relation.EntityRef;
import fr.retours.model.relation.EventRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Who was at which event, how, and what it was about, in memory: all but the sentences that prove it, for which it has the
 * number under which the store finds each at once. What goes through thousands of events is found here in a moment, where the
 * store takes a microsecond for each tie. Events are numbered latest first, people and bodies by name. Safe for concurrent use.
 */
final class EventWeb {
    /** Stands where there is no person or body. */
    static final int NOBODY = -1;
    /** The mark of a function that is over. */
    static final int FORMER = 1;

    /** Each takes a bit for each event. */
    private static final int MOST_FILTERS = 200;
    /** As many as there are ways to let facts count that are asked for in turn. */
    private static final int MOST_VIEWS = 4;

    private final List<EventRef> events;
    private final Numbered eventIds;
    private final List<EntityRef> entities;
    private final Numbered entityIds;
    private final List<List<String>> aliases;
    private final long[] storedEvents;
    private final long[] storedEntities;
    private final long[] storedThemes;
    private final Adjacency within;
    private final Adjacency around;
    private final TieColumns presences;
    private final TieColumns functions;
    private final TieColumns subjects;
    private final Adjacency eventsOfFunctions;
    private final BitSet people;
    private final Map<CollectiviteKind, BitSet> territories;
    /** By the filter that lets the same facts count at any event. */
    private final Map<RelationFilter, WebView> views = lastUsed(MOST_VIEWS);

    private final Map<Narrowing, BitSet> passing = lastUsed(MOST_FILTERS);

    /** A filter, and whether the parts that it asks for may be anybody's. */
    private record Narrowing(RelationFilter filter, boolean anybodysParts) {}

    /**
     * Holds what was read.
     *
     * @param events latest first
     * @param entities by name
     * @param aliases other names, by entity
     * @param storedEvents their ids in the store, which hold until the next commit
     * @param storedEntities their ids in the store
     * @param storedThemes the ids in the store of all themes
     * @param within for each body those that lie directly in it
     * @param presences people and bodies: what is a bit of {@link TieKinds}, marks are bits of parts
     * @param functions people: what is the body where it is held or {@link #NOBODY}, marks may be {@link #FORMER}
     * @param subjects themes, by number
     */
    EventWeb(
            List<EventRef> events,
            List<EntityRef> entities,
            List<List<String>> aliases,
            LongStream storedEvents,
            LongStream storedEntities,
            LongStream storedThemes,
            Adjacency within,
            TieColumns presences,
            TieColumns functions,
            TieColumns subjects) {
        this.events = events;
        this.eventIds =
                new Numbered(events.size(), event -> events.get(event).id().value());
        this.entities = entities;
        this.entityIds =
                new Numbered(entities.size(), one -> entities.get(one).id().value());
        this.aliases = aliases;
        this.storedEvents = storedEvents.toArray();
        this.storedEntities = storedEntities.toArray();
        this.storedThemes = storedThemes.toArray();
        this.within = within;
        this.around = within.reversed(entities.size());
        this.presences = presences;
        this.functions = functions;
        this.subjects = subjects;
        this.eventsOfFunctions = functionsByBody();
        this.people = entities(one -> entities.get(one).id() instanceof PersonId);
        this.territories = Arrays.stream(CollectiviteKind.values())
                .collect(Collectors.toMap(Function.identity(), this::startingWith));
    }

    static EventWeb read(SimpleQueryRunner neo4j) {
        return new WebReader(neo4j).read();
    }

    private static <K, V> Map<K, V> lastUsed(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    private Adjacency functionsByBody() {
        var bodies = new Adjacency.Builder();
        for (int event = 0; event < events.size(); event++) {
            bodies.add(functions
                    .at(event)
                    .map(functions::what)
                    .filter(body -> body != NOBODY)
                    .sorted()
                    .distinct());
        }
        return bodies.build().reversed(entities.size());
    }

    private BitSet startingWith(CollectiviteKind level) {
        String prefix = level.slug() + ":";
        return entities(one -> entities.get(one).id().value().startsWith(prefix));
    }

    private BitSet entities(IntPredicate wanted) {
        return IntStream.range(0, entities.size()).filter(wanted).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Returns the part of the web that a filter leaves where the parts that it asks for may be anybody's. */
    WebSlice narrowed(SimpleQueryRunner neo4j, RelationFilter filter) {
        return narrowed(neo4j, filter, true);
    }

    /** Returns the part of the web that a filter leaves where the parts that it asks for are those of whoever is listed. */
    WebSlice narrowedToOwnParts(SimpleQueryRunner neo4j, RelationFilter filter) {
        return narrowed(neo4j, filter, filter.events().parts().isAll());
    }

    private WebSlice narrowed(SimpleQueryRunner neo4j, RelationFilter filter, boolean anybodysParts) {
        RelationFilter facts = filter.atAnyEvent();
        WebView view = views.computeIfAbsent(facts, first -> new WebView(this, first));
        var narrowing = new Narrowing(filter.withoutRollUp(), anybodysParts);
        BitSet found = passing.get(narrowing);
        if (found == null) {
            found = narrowing.filter.equals(facts)
                    ? all(events.size())
                    : WebReader.passing(neo4j, filter, anybodysParts, eventIds);
            passing.put(narrowing, found);
        }
        return new WebSlice(this, view, found, filter);
    }

    private static BitSet all(int number) {
        var all = new BitSet();
        all.set(0, number);
        return all;
    }

    /** Returns the number of an event, or -1 when there is none with this id. */
    int number(EventId id) {
        return numberOfEvent(id.value());
    }

    /** Returns the number of an event, or -1 when there is none with this id. */
    int numberOfEvent(String id) {
        return eventIds.number(id);
    }

    /** Returns the number of a person or body, or {@link #NOBODY} when there is none with this id. */
    int number(EntityId id) {
        return numberOfEntity(id.value());
    }

    /** Returns the number of a person or body, or {@link #NOBODY} when there is none with this id. */
    int numberOfEntity(String id) {
        return entityIds.number(id);
    }

    /** Returns the events with a greater id, by id. */
    IntStream eventsAfter(String id) {
        return eventIds.after(id);
    }

    /** Returns the people and bodies with a greater id, by id. */
    IntStream entitiesAfter(String id) {
        return entityIds.after(id);
    }

    /** Returns these people and bodies by id. */
    IntStream byId(IntStream someEntities) {
        return entityIds.byId(someEntities);
    }

    int countEvents() {
        return events.size();
    }

    int countEntities() {
        return entities.size();
    }

    EventRef event(int number) {
        return events.get(number);
    }

    EntityRef entity(int number) {
        return entities.get(number);
    }

    /** Returns the name or title of whatever has an id. */
    Optional<String> label(NodeId id) {
        return switch (id) {
            case EventId event ->
                Optional.of(number(event))
                        .filter(number -> number >= 0)
                        .map(number -> event(number).title());
            case EntityId entity ->
                Optional.of(number(entity))
                        .filter(number -> number >= 0)
                        .map(number -> entity(number).name());
        };
    }

    /** Returns other names of a person or body. */
    List<String> aliases(int entity) {
        return aliases.get(entity);
    }

    /** Returns those that are people, which nobody changes. */
    BitSet people() {
        return people;
    }

    /** Returns the territories of a level, which nobody changes. */
    BitSet territories(CollectiviteKind level) {
        return territories.getOrDefault(level, new BitSet());
    }

    /** Returns a person or body with all that lies in it. */
    BitSet territory(int entity) {
        BitSet found = WebSlice.only(entity);
        BitSet fresh = found;
        while (!fresh.isEmpty()) {
            fresh = within.of(fresh);
            fresh.andNot(found);
            found.or(fresh);
        }
        return found;
    }

    /** Returns a person or body with all that it lies in, which are few. */
    IntStream surroundings(int entity) {
        List<Integer> found = new ArrayList<>(List.of(entity));
        for (int next = 0; next < found.size(); next++) {
            around.of(found.get(next)).filter(one -> !found.contains(one)).forEach(found::add);
        }
        return found.stream().mapToInt(Integer::intValue);
    }

    /** Returns the id of an event in the store. */
    long storedEvent(int event) {
        return storedEvents[event];
    }

    /** Returns the id of a person or body in the store. */
    long storedEntity(int entity) {
        return storedEntities[entity];
    }

    /** Returns the id of a theme in the store. */
    long storedTheme(int theme) {
        return storedThemes[theme];
    }

    TieColumns presences() {
        return presences;
    }

    TieColumns functions() {
        return functions;
    }

    TieColumns subjects() {
        return subjects;
    }

    /** Returns the events where somebody held a function at a body. */
    Adjacency eventsOfFunctions() {
        return eventsOfFunctions;
    }
}

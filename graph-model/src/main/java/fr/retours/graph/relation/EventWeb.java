package fr.retours.graph.relation;

import fr.retours.model.PersonId;
import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Who was at which event and what it was about, in memory. What goes through thousands of events is found here in a moment,
 * where the store takes a microsecond for each tie. Events are numbered latest first, people and bodies by name. Safe for
 * concurrent use.
 */
final class EventWeb {
    private static final String ENTITIES = """
            CALL () {
              MATCH (n:Person) WHERE n.id > '' RETURN n
              UNION ALL
              MATCH (n:Body) WHERE n.id > '' RETURN n
            }
            RETURN n.id AS id ORDER BY n.folded_name, n.id""";

    private static final String EVENTS = """
            MATCH (e:Event) WHERE e.id > ''
            WITH e <latest first>
            RETURN e.id AS id,
                   COLLECT { MATCH (e)<-[x:<presence>|<links>]-(n) WHERE true<sure x> RETURN n.id } AS who,
                   COLLECT { MATCH (e)-[x:ABOUT]->(t:Theme) WHERE true<sure x> RETURN t.id } AS themes
            <latest first>""";

    private static final String PASSING = "MATCH (e:Event) WHERE e.id > '' AND <filter> RETURN e.id AS id";

    private static final Numbered THEMES =
            new Numbered(Arrays.stream(Theme.values()).map(Theme::id).sorted().toList());

    /** Each takes a bit for each event. */
    private static final int MOST_FILTERS = 200;

    private final Numbered events;
    private final Numbered entities;
    private final BitSet people;
    private final Adjacency entitiesAt;
    private final Adjacency eventsOf;
    /** For each event a bit for each theme. */
    private final long[] themes;

    private final Map<RelationFilter, BitSet> passing =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<RelationFilter, BitSet> eldest) {
                    return size() > MOST_FILTERS;
                }
            });

    private EventWeb(Numbered events, Numbered entities, Adjacency entitiesAt, long[] themes) {
        this.events = events;
        this.entities = entities;
        this.people = IntStream.range(0, entities.size())
                .filter(number -> entities.id(number).startsWith(PersonId.PREFIX))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        this.entitiesAt = entitiesAt;
        this.eventsOf = entitiesAt.reversed(entities.size());
        this.themes = themes;
    }

    /** Reads all events with the facts that a filter lets count. */
    static EventWeb read(TransactionContext tx, RelationFilter filter) {
        var slice = new Slice(filter.atAnyEvent());
        var entities = new Numbered(tx.run(ENTITIES).list(row -> row.get("id").asString()));
        List<String> events = new ArrayList<>();
        var entitiesAt = new Adjacency.Builder();
        var themes = LongStream.builder();
        slice.of(EVENTS).run(tx).forEachRemaining(row -> {
            events.add(row.get("id").asString());
            entitiesAt.add(row.get("who").asList(Value::asString).stream()
                    .mapToInt(entities::number)
                    .filter(number -> number >= 0) // the others came between the two statements
                    .sorted()
                    .distinct());
            themes.add(bits(row.get("themes").asList(Value::asString)));
        });
        return new EventWeb(
                new Numbered(events),
                entities,
                entitiesAt.build(),
                themes.build().toArray());
    }

    private static long bits(List<String> themes) {
        return themes.stream().mapToLong(theme -> 1L << THEMES.number(theme)).reduce(0, (one, other) -> one | other);
    }

    /** Returns the part of the web that a filter leaves; {@code filter} lets the facts count that were read. */
    WebSlice narrowed(TransactionContext tx, RelationFilter filter) {
        BitSet found = passing.get(filter);
        if (found == null) {
            found = filter.equals(filter.atAnyEvent()) ? allEvents() : passing(tx, filter);
            passing.put(filter, found);
        }
        return new WebSlice(this, found);
    }

    private BitSet passing(TransactionContext tx, RelationFilter filter) {
        return new Slice(filter)
                .of(PASSING).run(tx).list(row -> events.number(row.get("id").asString())).stream()
                        .filter(number -> number >= 0)
                        .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private BitSet allEvents() {
        var all = new BitSet();
        all.set(0, events.size());
        return all;
    }

    Numbered events() {
        return events;
    }

    Numbered entities() {
        return entities;
    }

    BitSet people() {
        return people;
    }

    /** Returns who was at each event, by name. */
    Adjacency entitiesAt() {
        return entitiesAt;
    }

    /** Returns at which events each was, latest first. */
    Adjacency eventsOf() {
        return eventsOf;
    }

    /** Returns how many themes two events have in common. */
    int countThemes(int event, int other) {
        return Long.bitCount(themes[event] & themes[other]);
    }

    /** Returns which themes two events have in common, by id. */
    List<Theme> themes(int event, int other) {
        long both = themes[event] & themes[other];
        return IntStream.range(0, THEMES.size())
                .filter(theme -> (both & 1L << theme) != 0)
                .mapToObj(theme -> Themes.of(THEMES.id(theme)))
                .toList();
    }
}

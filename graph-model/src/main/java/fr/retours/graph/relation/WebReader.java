package fr.retours.graph.relation;

import fr.retours.graph.Cypher;
import fr.retours.graph.EventCondition;
import fr.retours.graph.Facts;
import fr.retours.model.EntityId;
import fr.retours.model.EventId;
import fr.retours.model.EventKind;
import fr.retours.model.RelationFilter;
import fr.retours.model.Slugged;
import fr.retours.model.relation.EntityRef;
import fr.retours.model.relation.EventRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/** Reads who was where. Lists stand for maps, whose keys would be sent a million times. */
final class WebReader {
    private static final String ENTITIES = """
            CALL () {
              MATCH (n:Person) WHERE n.id > '' RETURN n
              UNION ALL
              MATCH (n:Body) WHERE n.id > '' RETURN n
            }
            RETURN id(n) AS node, n.id AS id, n.name AS name, n.aliases AS aliases ORDER BY n.folded_name, n.id""";

    private static final String WITHIN = """
            MATCH (b:Body)-[:PART_OF]->(around:Body) WHERE b.id > ''
            RETURN id(around) AS node, collect(DISTINCT id(b)) AS within""";

    private static final String EVENTS =
            Cypher.text(Facts.of(RelationFilter.ANY).in("""
            MATCH (e:Event) WHERE e.id > ''
            WITH e <latest first>
            RETURN id(e) AS node, e.id AS id, e.title AS title, e.kind AS kind, e.start AS start, e.end AS end,
                   COLLECT { MATCH (e)<-[x:<presence>|<links>]-(n)
                             RETURN [id(n), id(x), x.confidence, type(x), x.parts] } AS presences,
                   COLLECT { MATCH (e)-[x:ABOUT]->(t:Theme) RETURN [t.id, id(x), x.confidence, id(t)] } AS subjects
            <latest first>"""));

    private static final String FUNCTIONS = """
            MATCH (p:Person)-[x:HELD]->(at) WHERE p.id > ''
            RETURN id(p) AS node, collect([x.event, id(x), x.confidence, x.former, id(at)]) AS functions""";

    private static final String PASSING =
            "MATCH (e:Event) WHERE e.id > '' AND <filter> RETURN collect(e.id) AS passing";

    private final SimpleQueryRunner neo4j;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final LongStream.Builder entityNodes = LongStream.builder();
    private final LongStream.Builder eventNodes = LongStream.builder();
    private final long[] themeNodes = new long[Themes.size()];
    private final List<EntityRef> entities = new ArrayList<>();
    private final List<List<String>> aliases = new ArrayList<>();
    private final List<EventRef> events = new ArrayList<>();
    private final Map<LocalDate, LocalDate> days = new HashMap<>();
    private final TieColumns.Builder presences = new TieColumns.Builder();
    private final TieColumns.Builder subjects = new TieColumns.Builder();

    WebReader(SimpleQueryRunner neo4j) {
        this.neo4j = neo4j;
    }

    EventWeb read() {
        neo4j.run(ENTITIES).forEachRemaining(this::entity);
        var within = within();
        neo4j.run(EVENTS).forEachRemaining(this::event);
        return new EventWeb(
                List.copyOf(events),
                List.copyOf(entities),
                List.copyOf(aliases),
                eventNodes.build(),
                entityNodes.build(),
                LongStream.of(themeNodes),
                within,
                presences.build(),
                functions(),
                subjects.build());
    }

    /**
     * Reads which events pass a filter: what it means is said in one place only.
     *
     * @param anybodysParts whether an event passes where anybody had a part that the filter asks for
     */
    static BitSet passing(SimpleQueryRunner neo4j, RelationFilter filter, boolean anybodysParts, Numbered events) {
        var condition = EventCondition.of(filter, anybodysParts);
        return neo4j
                .run(condition.in(PASSING), condition.parameters())
                .single()
                .get("passing")
                .asList(Value::asString)
                .stream()
                .mapToInt(events::number)
                .filter(number -> number >= 0)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private void entity(Record row) {
        numbers.put(row.get("node").asLong(), entities.size());
        entityNodes.add(row.get("node").asLong());
        entities.add(new EntityRef(
                EntityId.of(row.get("id").asString()), row.get("name").asString()));
        aliases.add(
                row.get("aliases").isNull()
                        ? List.of()
                        : List.copyOf(row.get("aliases").asList(Value::asString)));
    }

    private Adjacency within() {
        Map<Integer, IntStream> within = new HashMap<>();
        neo4j.run(WITHIN)
                .forEachRemaining(row -> within.put(
                        number(row.get("node")),
                        row.get("within").asList(this::number).stream()
                                .mapToInt(one -> one)
                                .filter(one -> one >= 0)));
        var all = new Adjacency.Builder();
        for (int entity = 0; entity < entities.size(); entity++) {
            all.add(within.getOrDefault(entity, IntStream.empty()));
        }
        return all.build();
    }

    private void event(Record row) {
        eventNodes.add(row.get("node").asLong());
        events.add(new EventRef(
                new EventId(row.get("id").asString()),
                row.get("title").asString(),
                Slugged.of(EventKind.class, row.get("kind").asString()),
                day(row.get("start")),
                day(row.get("end"))));
        presences.add(row.get("presences").asList(this::presence).stream()
                .filter(tie -> tie.who() >= 0)
                .toList());
        subjects.add(row.get("subjects").asList(this::subject).stream()
                .filter(tie -> tie.who() >= 0)
                .toList());
    }

    /** Returns a day that may be unknown, as one object for all events of that day. */
    private @Nullable LocalDate day(Value value) {
        return value.isNull() ? null : days.computeIfAbsent(value.asLocalDate(), day -> day);
    }

    private TieColumns.Row presence(Value tie) {
        int kind = TieKinds.bit(tie.get(3).asString());
        return new TieColumns.Row(
                number(tie.get(0)),
                kind,
                kind == TieKinds.TOOK_PART ? TieKinds.parts(tie.get(4).asList(Value::asString)) : 0,
                tie.get(2).asDouble(),
                tie.get(1).asLong());
    }

    private TieColumns.Row subject(Value tie) {
        int theme = Themes.number(tie.get(0).asString());
        if (theme >= 0) {
            themeNodes[theme] = tie.get(3).asLong();
        }
        return new TieColumns.Row(theme, 0, 0, tie.get(2).asDouble(), tie.get(1).asLong());
    }

    private TieColumns functions() {
        Map<String, List<TieColumns.Row>> byEvent = new HashMap<>();
        neo4j.run(FUNCTIONS).forEachRemaining(row -> {
            int person = number(row.get("node"));
            if (person >= 0) {
                for (Value held : row.get("functions").values()) {
                    byEvent.computeIfAbsent(held.get(0).asString(), first -> new ArrayList<>())
                            .add(function(person, held));
                }
            }
        });
        var functions = new TieColumns.Builder();
        events.forEach(event -> functions.add(byEvent.getOrDefault(event.id().value(), List.of())));
        return functions.build();
    }

    private TieColumns.Row function(int person, Value held) {
        return new TieColumns.Row(
                person,
                number(held.get(4)),
                held.get(3).asBoolean() ? EventWeb.FORMER : 0,
                held.get(2).asDouble(),
                held.get(1).asLong());
    }

    /** Returns the number of a person or body, or {@link EventWeb#NOBODY}, also when it came between two statements. */
    private int number(Value node) {
        return numbers.getOrDefault(node.asLong(), EventWeb.NOBODY);
    }
}

package fr.retours.graph.relation;

import fr.retours.graph.EventRow;
import fr.retours.model.EntityId;
import fr.retours.model.EventId;
import fr.retours.model.NodeId;
import fr.retours.model.PersonId;
import fr.retours.model.RelationFilter;
import fr.retours.model.relation.Neighbour;
import fr.retours.model.relation.NeighbourTie;
import fr.retours.model.relation.Neighbourhood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** What stands around a person, body or event. */
final class NeighbourReads {
    private static final String AT_PERSON =
            "MATCH (m:Person {id: $id})-[x:<presence>]->(e:Event) WHERE <filter><sure x>";
    private static final String AT_BODY = "MATCH (m:Body {id: $id})-[x:<links>]->(e:Event) WHERE <filter><sure x>";

    private static final String EVENTS = """
            WITH DISTINCT e <latest first>
            WITH collect(e) AS found
            WITH size(found) AS total, found[..$room] AS some
            UNWIND CASE size(some) WHEN 0 THEN [null] ELSE some END AS e
            RETURN total, e.id AS id, e.title AS label, e.start AS on""";

    private static final String ENTITIES_AROUND = """
            WITH DISTINCT m, e
            CALL (m, e) {
              MATCH (e)<-[x:<presence>]-(o:Person) WHERE o <> m<sure x> RETURN o
              UNION
              MATCH (e)<-[x:<links>]-(o:Body) WHERE o <> m<sure x> RETURN o
            }
            WITH o, count(CASE WHEN e.id IN $near THEN 1 END) AS ties
            ORDER BY ties DESC, o.folded_name, o.id
            """;

    private static final String ENTITIES_AT = """
            MATCH (m:Event {id: $id})
            CALL (m) {
              MATCH (m)<-[x:<presence>]-(o:Person) WHERE true<sure x> RETURN DISTINCT o
              UNION
              MATCH (m)<-[x:<links>]-(o:Body) WHERE true<sure x> RETURN DISTINCT o
            }
            WITH o ORDER BY o.folded_name, o.id
            """;

    private static final String EVENTS_AROUND = """
            MATCH (m:Event {id: $id}) WHERE $id IS NOT NULL
            CALL (m) {
              MATCH (m)<-[x:<presence>]-(o:Person) WHERE true<sure x>
              WITH DISTINCT m, o MATCH (o)-[y:<presence>]->(e:Event) WHERE e <> m AND <filter><sure y> RETURN DISTINCT o, e
              UNION
              MATCH (m)<-[x:<links>]-(o:Body) WHERE true<sure x>
              WITH DISTINCT m, o MATCH (o)-[y:<links>]->(e:Event) WHERE e <> m AND <filter><sure y> RETURN DISTINCT o, e
            }
            WITH e, count(CASE WHEN o.id IN $near THEN 1 END) AS ties
            ORDER BY ties DESC, e.start IS NULL, e.start DESC, e.id
            WITH collect(CASE WHEN ties > 0 THEN e END)[..$room] AS some, count(e) AS total
            UNWIND CASE size(some) WHEN 0 THEN [null] ELSE some END AS e
            RETURN total, e.id AS id, e.title AS label, e.start AS on""";

    private static final String ENTITIES = """
            WITH collect(CASE WHEN <tied> THEN o END)[..$room] AS some, count(o) AS total
            UNWIND CASE size(some) WHEN 0 THEN [null] ELSE some END AS o
            RETURN total, o.id AS id, o.name AS label, null AS on""";

    private static final String TIES = """
            UNWIND $events AS at
            MATCH (e:Event {id: at})
            CALL (e) {
              MATCH (e)<-[x:<presence>]-(o:Person) WHERE o.id IN $entities<sure x> RETURN DISTINCT o
              UNION
              MATCH (e)<-[x:<links>]-(o:Body) WHERE o.id IN $entities<sure x> RETURN DISTINCT o
            }
            RETURN at AS event, o.id AS entity""";

    private final TransactionContext tx;
    private final Slice slice;
    private final NodeId middle;
    private final Map<String, Neighbour> nodes = new LinkedHashMap<>();
    private long total = 1;

    NeighbourReads(TransactionContext tx, RelationFilter filter, NodeId middle) {
        this.tx = tx;
        this.slice = new Slice(filter);
        this.middle = middle;
    }

    Neighbourhood read(int depth, int limit) {
        var found = LabelReads.node(tx, middle);
        if (found.isEmpty()) {
            return new Neighbourhood(List.of(), List.of(), 0);
        }
        nodes.put(middle.value(), found.get());
        boolean twoSteps = depth > 1;
        int room = twoSteps ? limit / 2 : limit - 1;
        add(1, first(), room);
        if (twoSteps) {
            var near = nodes.keySet().stream()
                    .filter(id -> !id.equals(middle.value()))
                    .toList();
            add(2, second().with("near", near), limit - nodes.size());
        }
        return new Neighbourhood(List.copyOf(nodes.values()), ties(), total);
    }

    private Statement first() {
        return switch (middle) {
            case EventId event -> slice.of(ENTITIES_AT + ENTITIES.replace("<tied>", "true"));
            case PersonId person -> slice.of(AT_PERSON + "\n" + EVENTS);
            case EntityId body -> slice.of(AT_BODY + "\n" + EVENTS);
        };
    }

    private Statement second() {
        String entities = "\n" + ENTITIES_AROUND + ENTITIES.replace("<tied>", "ties > 0");
        return switch (middle) {
            case EventId event -> slice.of(EVENTS_AROUND);
            case PersonId person -> slice.of(AT_PERSON + entities);
            case EntityId body -> slice.of(AT_BODY + entities);
        };
    }

    private void add(int distance, Statement statement, int room) {
        var rows =
                statement.with("id", middle.value()).with("room", room).run(tx).list();
        for (Record row : rows) {
            if (!row.get("id").isNull()) {
                String id = row.get("id").asString();
                nodes.put(
                        id,
                        new Neighbour(
                                NodeId.of(id), row.get("label").asString(), EventRow.day(row.get("on")), distance));
            }
        }
        total += rows.getFirst().get("total").asLong();
    }

    private List<NeighbourTie> ties() {
        var events = ids(true);
        var pairs = slice.of(TIES)
                .with("events", events)
                .with("entities", ids(false))
                .run(tx)
                .list(row ->
                        Map.entry(row.get("event").asString(), row.get("entity").asString()));
        var shared = new SharedEvents(tx, slice);
        pairs.forEach(pair -> shared.want(List.of(EntityId.of(pair.getValue())), List.of(pair.getKey())));
        shared.read();
        List<NeighbourTie> ties = new ArrayList<>();
        pairs.stream()
                .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .forEach(pair -> {
                    var at = shared.attending(EntityId.of(pair.getValue()), pair.getKey());
                    ties.add(new NeighbourTie(at.entity().id(), new EventId(pair.getKey()), at.standing()));
                });
        return ties;
    }

    private List<String> ids(boolean events) {
        return nodes.keySet().stream()
                .filter(id -> id.startsWith(EventId.PREFIX) == events)
                .toList();
    }
}

package fr.retours.graph.relation;

import fr.retours.model.BodyId;
import fr.retours.model.EntityId;
import fr.retours.model.OrganisationId;
import fr.retours.model.Page;
import fr.retours.model.PersonId;
import fr.retours.model.RelationFilter;
import fr.retours.model.Window;
import fr.retours.model.relation.SharedEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** The events that several were at. */
final class CommonReads {
    private static final String FIRST_PERSON =
            "MATCH (:Person {id: $ids[0]})-[x:<presence>]->(e:Event) WHERE <filter><sure x>";
    private static final String FIRST_BODY =
            "MATCH (:Body {id: $ids[0]})-[x:<links>]->(e:Event) WHERE <filter><sure x>";
    private static final String FIRST_TERRITORY = """
            MATCH (:Body {id: $ids[0]})<-[:PART_OF*0..]-(b:Body)
            WITH DISTINCT b
            MATCH (b)-[x:<links>]->(e:Event) WHERE <filter><sure x>""";

    private static final String ALSO_PERSON = """
            MATCH (n:Person {id: $ids[<i>]})
            WITH n, e WHERE EXISTS { MATCH (n)-[x:<presence>]->(e) WHERE true<sure x> }""";
    private static final String ALSO_BODY = """
            MATCH (n:Body {id: $ids[<i>]})
            WITH n, e WHERE EXISTS { MATCH (n)-[x:<links>]->(e) WHERE true<sure x> }""";
    private static final String ALSO_TERRITORY = """
            MATCH (n:Body {id: $ids[<i>]})
            WITH n, e WHERE EXISTS { MATCH (n)<-[:PART_OF*0..]-(:Body)-[x:<links>]->(e) WHERE true<sure x> }""";

    private static final String LIST = """
            WITH DISTINCT e <latest first>
            WITH collect(e.id) AS found
            RETURN size(found) AS total, found[$offset..$end] AS page""";

    /** Who is likely to be at fewest events comes first. */
    private static final Comparator<EntityId> RAREST_FIRST =
            Comparator.<EntityId>comparingInt(CommonReads::rank).thenComparing(EntityId::value);

    private CommonReads() {}

    /** Lists the events, each with all of these in the order given. */
    static Page<SharedEvent> common(
            TransactionContext tx, Collection<EntityId> entities, RelationFilter filter, Window window) {
        var slice = new Slice(filter);
        var found = ids(tx, entities, slice, window.offset(), window.limit());
        var events = new SharedEvents(tx, slice);
        entities.forEach(one -> events.wantWhole(one, found.items()));
        events.read();
        return new Page<>(
                found.items().stream()
                        .map(event -> events.event(event, entities, List.of()))
                        .toList(),
                found.total());
    }

    /** Lists the ids of the events. */
    static Page<String> ids(TransactionContext tx, Collection<EntityId> entities, Slice slice, int offset, int limit) {
        var ordered = entities.stream().sorted(RAREST_FIRST).toList();
        var text = new StringBuilder();
        for (int i = 0; i < ordered.size(); i++) {
            text.append(part(ordered.get(i), i, slice.rollsUp())).append("\nWITH DISTINCT e\n");
        }
        var row = slice.of(text + LIST)
                .with("ids", ordered.stream().map(EntityId::value).toList())
                .with("offset", offset)
                .with("end", (long) offset + limit)
                .run(tx)
                .single();
        return new Page<>(
                row.get("page").asList(Value::asString), row.get("total").asLong());
    }

    private static String part(EntityId id, int i, boolean rollUp) {
        String text = switch (id) {
            case PersonId person -> i == 0 ? FIRST_PERSON : ALSO_PERSON;
            case BodyId body ->
                i == 0 ? (rollUp ? FIRST_TERRITORY : FIRST_BODY) : (rollUp ? ALSO_TERRITORY : ALSO_BODY);
        };
        return text.replace("<i>", String.valueOf(i));
    }

    private static int rank(EntityId id) {
        return id instanceof PersonId ? 0 : id instanceof OrganisationId ? 2 : 1;
    }
}

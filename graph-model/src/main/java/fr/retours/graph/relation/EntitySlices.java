package fr.retours.graph.relation;

import fr.retours.graph.BodyRows;
import fr.retours.graph.EventRow;
import fr.retours.graph.PersonRow;
import fr.retours.model.BodyId;
import fr.retours.model.PersonSummary;
import fr.retours.model.slice.BodySlice;
import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** The statements that go through people and bodies in the order of ids. */
final class EntitySlices {
    private static final String PEOPLE = """
            MATCH (o:Person) WHERE o.id > $after
            CALL (o) {
              MATCH (o)-[x:<presence>]->(e:Event) WHERE <filter><sure x><own parts>
              WITH DISTINCT e
              RETURN count(e) AS events, min(e.start) AS first, max(e.start) AS last
            }
            WITH o, events, first, last WHERE events > 0
            ORDER BY o.id LIMIT $most
            RETURN o.id AS id, o.name AS name, o.aliases AS aliases, events, first, last ORDER BY id""";

    /** Beside each body all that contain it. */
    private static final String BODIES = """
            MATCH (b:Body) WHERE b.id > $after
            CALL (b) {
              MATCH (b)-[x:<links>]->(e:Event) WHERE <filter><sure x>
              WITH DISTINCT e
              RETURN count(e) AS events, min(e.start) AS first, max(e.start) AS last
            }
            WITH b, events, first, last WHERE events > 0
            ORDER BY b.id LIMIT $most
            RETURN b.id AS id, events, first, last,
                   COLLECT { MATCH (b)-[:PART_OF*0..]->(up:Body) WITH DISTINCT up RETURN up {.*} } AS around
            ORDER BY id""";

    private EntitySlices() {}

    static List<PersonSummary> people(TransactionContext tx, Slice slice, String after, int most) {
        return slice.of(PEOPLE).with("after", after).with("most", most).run(tx).list(PersonRow::summary);
    }

    static List<BodySlice> bodies(TransactionContext tx, Slice slice, String after, int most) {
        return slice.of(BODIES).with("after", after).with("most", most).run(tx).list(EntitySlices::body);
    }

    private static BodySlice body(Record row) {
        var id = BodyId.of(row.get("id").asString());
        return new BodySlice(
                new BodyRows(row.get("around").asList(node -> node)).body(id).orElseThrow(),
                row.get("events").asInt(),
                EventRow.day(row.get("first")),
                EventRow.day(row.get("last")));
    }
}

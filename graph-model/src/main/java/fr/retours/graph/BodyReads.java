package fr.retours.graph;

import fr.retours.model.BodyDetail;
import fr.retours.model.BodyEvent;
import fr.retours.model.BodyId;
import fr.retours.model.Page;
import fr.retours.model.RelationFilter;
import fr.retours.model.Window;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.TransactionContext;

/** The statements that start from one body. */
final class BodyReads {
    /** More territories than can lie around one. */
    private static final int MANY = 1_000;

    /** The body, and for a territory all that contain it. */
    private static final String UPWARDS = """
            MATCH (:Body {id: $id})-[:PART_OF*0..]->(b:Body)
            WITH DISTINCT b
            RETURN b {.*} AS body ORDER BY b.id LIMIT $many""";

    private static final String COUNTS = Cypher.text(Facts.ALL.in("""
            MATCH (:Body {id: $id})<-[:PART_OF*0..]-(within:Body)
            WITH DISTINCT within
            MATCH (within)-[x:<links>]->(e:Event)
            WITH e, any(type IN collect(type(x)) WHERE type <> 'CITED_AT') AS took_part
            RETURN count(CASE WHEN took_part THEN 1 END) AS events,
                   count(CASE WHEN NOT took_part THEN 1 END) AS mentions LIMIT 1"""));

    private static final Paged EVENTS = Paged.of("""
            MATCH (:Body {id: $id})<-[:PART_OF*0..]-(within:Body)
            WITH DISTINCT within
            MATCH (within)-[x:<links>]->(e:Event) WHERE <filter><sure x>
            RETURN count(DISTINCT e) AS total LIMIT 1""", """
            MATCH (:Body {id: $id})<-[:PART_OF*0..]-(within:Body)
            WITH DISTINCT within
            MATCH (within)-[x:<links>]->(e:Event) WHERE <filter><sure x>
            WITH e, collect(x) AS all <latest first> SKIP $offset LIMIT $limit
            RETURN <event> AS event, [x IN all | <tie>] AS ties <latest first>""");

    private BodyReads() {}

    static Optional<BodyDetail> body(TransactionContext tx, BodyId id) {
        var around = tx.run(UPWARDS, Map.of("id", id.value(), "many", MANY)).list(row -> row.get("body"));
        return new BodyRows(around).body(id).map(body -> {
            var counts = tx.run(COUNTS, Map.of("id", id.value())).single();
            return new BodyDetail(
                    body, counts.get("events").asInt(), counts.get("mentions").asInt());
        });
    }

    static Page<BodyEvent> events(TransactionContext tx, BodyId id, RelationFilter filter, Window window) {
        var condition = EventCondition.of(filter, true);
        return EVENTS.passing(condition)
                .among(Facts.of(filter))
                .read(tx, condition.and("id", id.value()), window, row -> {
                    var ties = TieRows.strongest(TieRows.of(row));
                    return new BodyEvent(EventRow.summary(row), TieRows.links(ties), TieRows.grounds(ties));
                });
    }
}

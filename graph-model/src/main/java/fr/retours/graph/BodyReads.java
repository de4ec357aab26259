package fr.retours.graph;

import fr.retours.model.BodyDetail;
import fr.retours.model.BodyId;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.SimpleQueryRunner;

/** The statements that start from one body. */
public final class BodyReads {
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

    private BodyReads() {}

    /** Looks one body up. */
    public static Optional<BodyDetail> body(SimpleQueryRunner neo4j, BodyId id) {
        var around = neo4j.run(UPWARDS, Map.of("id", id.value(), "many", MANY)).list(row -> row.get("body"));
        return new BodyRows(around).body(id).map(body -> {
            var counts = neo4j.run(COUNTS, Map.of("id", id.value())).single();
            return new BodyDetail(
                    body, counts.get("events").asInt(), counts.get("mentions").asInt());
        });
    }
}

package fr.retours.graph.relation;

import fr.retours.model.EntityId;
import fr.retours.model.EventId;
import fr.retours.model.NodeId;
import fr.retours.model.PersonId;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.TransactionContext;

/** What has an id. */
final class LabelReads {
    private static final String PERSON = "MATCH (n:Person {id: $id}) RETURN n.name AS label LIMIT 1";
    private static final String BODY = "MATCH (n:Body {id: $id}) RETURN n.name AS label LIMIT 1";
    private static final String EVENT = "MATCH (n:Event {id: $id}) RETURN n.title AS label LIMIT 1";

    private LabelReads() {}

    static Optional<String> label(TransactionContext tx, NodeId id) {
        String statement = switch (id) {
            case EventId event -> EVENT;
            case PersonId person -> PERSON;
            case EntityId body -> BODY;
        };
        return tx.run(statement, Map.of("id", id.value())).stream()
                .findFirst()
                .map(row -> row.get("label").asString());
    }
}

package fr.retours.graph;

import fr.retours.model.DatedRole;
import fr.retours.model.EventId;
import fr.retours.model.PersonDetail;
import fr.retours.model.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/** The statements that start from one person. */
public final class PersonReads {
    /** More than any one person has of functions held. */
    private static final int MANY = 100_000;

    private static final String PERSON = """
            MATCH (p:Person {id: $id})
            OPTIONAL MATCH (p)-[:TOOK_PART]->(e:Event)
            RETURN p.id AS id, p.name AS name, p.aliases AS aliases, p.events AS events,
                   min(e.start) AS first, max(e.start) AS last LIMIT 1""";

    private static final String ROLES = Cypher.text("""
            MATCH (:Person {id: $id})-[x:HELD]->(at)
            MATCH (e:Event {id: x.event})
            WITH e, collect(<role>) AS roles
            RETURN e.id AS event, e.start AS on, roles ORDER BY e.start, e.id LIMIT $many""");

    private PersonReads() {}

    /** Looks one person up. */
    public static Optional<PersonDetail> person(SimpleQueryRunner neo4j, PersonId id) {
        Map<String, Object> of = Map.of("id", id.value(), "many", MANY);
        return neo4j.run(PERSON, of).stream()
                .findFirst()
                .map(row -> new PersonDetail(
                        PersonRow.summary(row), roles(neo4j.run(ROLES, of).list())));
    }

    private static List<DatedRole> roles(List<Record> rows) {
        List<DatedRole> roles = new ArrayList<>();
        for (Record row : rows) {
            var event = new EventId(row.get("event").asString());
            TieRows.roles(row.get("roles").asList(TieRows.Held::of))
                    .forEach(role -> roles.add(new DatedRole(role, event, EventRow.day(row.get("on")))));
        }
        return roles;
    }
}

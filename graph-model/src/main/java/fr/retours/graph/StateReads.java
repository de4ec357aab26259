package fr.retours.graph;

import fr.retours.model.DatasetState;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The state that both ports read. */
public final class StateReads {
    private static final String STATE = """
            MATCH (d:Dataset {id: 'retours'})
            OPTIONAL MATCH (c:Commits)
            RETURN d.version AS version, c.begun AS begun, c.ended AS ended LIMIT 1""";

    private StateReads() {}

    /** Reads what changes whenever an answer may. */
    public static DatasetState read(Neo4jConnection connection) {
        return connection.read(
                "read the dataset version",
                neo4j -> neo4j.run(STATE).stream()
                        .findFirst()
                        .map(StateReads::state)
                        .orElse(DatasetState.NONE));
    }

    private static DatasetState state(Record row) {
        Value begun = row.get("begun");
        boolean calm = !begun.isNull() && begun.equals(row.get("ended"));
        return new DatasetState(
                Optional.ofNullable(EventRow.text(row.get("version"))),
                calm ? Optional.of(String.valueOf(begun.asLong())) : Optional.empty());
    }
}

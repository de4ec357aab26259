package fr.retours.graph.snapshot;

import java.util.function.Consumer;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.types.MapAccessor;

/** What the graph answers to the statements of a {@link SnapshotReader}. */
@FunctionalInterface
interface GraphRows {
    /** Hands over the rows of an answer, in their order. */
    void forEach(String statement, Consumer<MapAccessor> reader);

    /** Asks the graph. */
    static GraphRows of(SimpleQueryRunner neo4j) {
        return (statement, reader) -> neo4j.run(statement).forEachRemaining(reader);
    }
}

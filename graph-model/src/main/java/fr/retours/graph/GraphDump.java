package fr.retours.graph;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** The whole graph as text, for comparing two graphs: two are the same when their dumps are equal. */
public final class GraphDump {
    private static final String NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties";

    private static final String RELATIONSHIPS = """
            MATCH (a)-[x]->(b)
            RETURN a.id AS source, type(x) AS type, properties(x) AS properties, b.id AS target""";

    private GraphDump() {}

    /**
     * Reads every node and every relationship, in one read transaction. Meant for tests and diagnosis: all of it is held
     * in memory.
     *
     * @return a line for each, nodes first, each kind in code unit order
     */
    public static List<String> of(Neo4jConnection connection) {
        return connection.read(
                "dump the graph",
                tx -> Stream.concat(
                                lines(tx, NODES, GraphDump::node), lines(tx, RELATIONSHIPS, GraphDump::relationship))
                        .toList());
    }

    private static Stream<String> lines(TransactionContext tx, String statement, Function<Record, String> line) {
        return tx.run(statement).list(line).stream().sorted();
    }

    private static String node(Record row) {
        var labels = row.get("labels").asList(Value::asString).stream().sorted().toList();
        return "(:" + String.join(":", labels) + " " + properties(row) + ")";
    }

    private static String relationship(Record row) {
        return "(" + row.get("source").asString() + ")-[:" + row.get("type").asString() + " " + properties(row) + "]->("
                + row.get("target").asString() + ")";
    }

    private static String properties(Record row) {
        return new TreeMap<>(row.get("properties").asMap(Value::toString)).toString();
    }
}

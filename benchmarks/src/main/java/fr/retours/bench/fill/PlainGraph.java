package fr.retours.bench.fill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/**
 * The least that writing a graph can be: rows of a graph that is there, each node and relationship made once, some thousands at
 * a time, and nothing looked for but both ends by id. Works out nothing and replaces nothing.
 */
final class PlainGraph {
    private static final int BATCH = 2000;

    private static final String NODES = """
            MATCH (a)-[x]->(b) WHERE x.recap IN $recaps
            UNWIND [a, b] AS n
            WITH DISTINCT n
            RETURN reduce(all = '', one IN labels(n) | all + ':' + one) AS labels, properties(n) AS properties""";

    private static final String TIES = """
            MATCH (a)-[x]->(b) WHERE x.recap IS NULL OR x.recap IN $recaps
            RETURN head(labels(a)) AS start, a.id AS from, type(x) AS type, head(labels(b)) AS end, b.id AS to,
                   properties(x) AS properties""";

    private final Driver source;
    private final Driver target;
    private final StageClock clock;

    /**
     * Prepares.
     *
     * @param source the graph that is there
     * @param target an empty one, with the same constraints and indexes
     * @param clock to take the time of writing by, as that of {@link FillStage#GRAPH}
     */
    PlainGraph(Driver source, Driver target, StageClock clock) {
        this.source = source;
        this.target = target;
        this.clock = clock;
    }

    /** Writes all that some recaps say, and returns how many nodes and relationships that are. */
    long copy(List<String> recaps) {
        return copy(NODES, recaps, PlainGraph::creating) + copy(TIES, recaps, PlainGraph::tying);
    }

    private static String creating(Record row) {
        return """
            UNWIND $rows AS row
            CREATE (n%s)
            SET n = row.properties""".formatted(row.get("labels").asString());
    }

    private static String tying(Record row) {
        return """
            UNWIND $rows AS row
            MATCH (a:%s {id: row.from})
            MATCH (b:%s {id: row.to})
            CREATE (a)-[x:%s]->(b)
            SET x = row.properties""".formatted(
                        row.get("start").asString(),
                        row.get("end").asString(),
                        row.get("type").asString());
    }

    /** Rows wait until there are enough for one statement; which one depends on the row. */
    private long copy(String reading, List<String> recaps, Function<Record, String> writing) {
        Map<String, List<Map<String, Object>>> waiting = new LinkedHashMap<>();
        long copied = 0;
        try (var session = source.session()) {
            for (Record row : (Iterable<Record>) () -> session.run(reading, Map.of("recaps", recaps))) {
                var rows = waiting.computeIfAbsent(writing.apply(row), first -> new ArrayList<>());
                rows.add(row.asMap());
                if (rows.size() == BATCH) {
                    write(writing.apply(row), rows);
                    rows.clear();
                }
                copied++;
            }
        }
        for (var rest : waiting.entrySet()) {
            write(rest.getKey(), rest.getValue());
        }
        return copied;
    }

    private void write(String statement, List<Map<String, Object>> rows) {
        try (var session = target.session()) {
            clock.time(
                    FillStage.GRAPH,
                    () -> session.executeWrite(
                            tx -> tx.run(statement, Map.of("rows", rows)).consume()));
        }
    }
}

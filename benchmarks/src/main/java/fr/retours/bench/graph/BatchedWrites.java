package fr.retours.bench.graph;

import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.Neo4jGraphStore;
import fr.retours.model.fact.RecapFacts;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Driver;

/**
 * Writes many recaps in one transaction with the statements of the store itself, which writes one recap at a time: each
 * statement is noted, not made, and then made for all recaps at once. What recaps share is left to
 * {@link Neo4jGraphStore#settle()}. For an empty graph only.
 */
public final class BatchedWrites {
    private final Driver driver;
    private final Map<String, List<Map<String, Object>>> noted = new LinkedHashMap<>();
    private final Neo4jGraphStore store;

    BatchedWrites(Driver driver) {
        this.driver = driver;
        var nowhere = GraphConfig.of(URI.create("bolt://localhost:1"), "", "");
        this.store = new Neo4jGraphStore(new Neo4jConnection(nowhere, NotedDriver.of(this::note)));
    }

    /** Only what creates a relationship is a recap's own. */
    private void note(String statement, Map<String, Object> parameters) {
        if (statement.contains("CREATE (")) {
            noted.computeIfAbsent(statement, any -> new ArrayList<>()).add(parameters);
        }
    }

    /** Writes recaps that are not there yet. */
    void write(List<RecapFacts> recaps) {
        noted.clear();
        recaps.forEach(facts -> store.replace(facts, ""));
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(tx -> noted.entrySet().stream()
                    .sorted(Comparator.comparingInt(
                            one -> rank(one.getValue().getFirst().keySet())))
                    .forEach(one -> tx.run(batched(one.getKey()), Map.of("calls", one.getValue()))
                            .consume()));
        }
    }

    /** Recaps, events and whom they name come first, as written; then how these stand to an event. */
    private static int rank(Set<String> parameters) {
        return parameters.contains("event") ? 1 : 0;
    }

    private static String batched(String statement) {
        return "UNWIND $calls AS call\nCALL (call) {\n" + statement.replaceAll("\\$(\\w)", "call.$1") + "\n}";
    }
}

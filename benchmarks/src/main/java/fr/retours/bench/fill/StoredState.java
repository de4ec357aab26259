package fr.retours.bench.fill;

import fr.retours.bench.graph.GeneratedGraph;
import fr.retours.indexer.folder.Digest;
import fr.retours.server.GraphServer;
import fr.retours.text.RecapIndex;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * All that both stores hold, in short: the graph is read past our own adapters.
 *
 * @param graph how many nodes and relationships there are, and a sum over all their properties
 * @param index fingerprint of every recap's digest
 * @param version of the data set, as the index has it
 */
record StoredState(Sum graph, String index, Optional<String> version) {
    /** How many commits and runs there were is no content, and the id of the data set names the folder. */
    private static final String NODES =
            "MATCH (n) RETURN labels(n) AS ends, n {.*, revision: NULL, published: NULL, dataset: NULL} AS properties";

    private static final String TIES =
            "MATCH (a)-[r]->(b) RETURN [type(r), labels(a), a.id, labels(b), b.id] AS ends, properties(r) AS properties";

    /** A sum over rows, in whatever order they come. */
    record Sum(long rows, long sum) {
        private static final int HEX = 16;

        Sum and(Record row) {
            Map<String, Value> properties = new TreeMap<>(row.get("properties").asMap(value -> value));
            String hash = Digest.of(row.get("ends") + " " + properties);
            return new Sum(rows + 1, sum + Long.parseUnsignedLong(hash.substring(0, HEX), HEX));
        }
    }

    /** Reads both stores, of which a server has the graph. */
    static StoredState of(GraphServer server, RecapIndex index) {
        try (var driver = GeneratedGraph.driver(server)) {
            var digests = new Digest();
            new TreeMap<>(index.inventory()).forEach((id, digest) -> digests.add(id + " " + digest + "\n"));
            return new StoredState(sum(driver), digests.hex(), index.datasetVersion());
        }
    }

    private static Sum sum(Driver driver) {
        var sum = new Sum(0, 0);
        try (var session = driver.session()) {
            for (String query : new String[] {NODES, TIES}) {
                var rows = session.run(query);
                while (rows.hasNext()) {
                    sum = sum.and(rows.next());
                }
            }
        }
        return sum;
    }
}

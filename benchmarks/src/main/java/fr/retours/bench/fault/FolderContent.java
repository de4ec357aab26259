package fr.retours.bench.fault;

import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.Neo4jGraphStore;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.StoredRecap;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.text.IndexedRecap;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.store.LuceneRecapIndex;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * All that both stores of a data folder hold, in short: the graph is read past our own adapters.
 *
 * @param graph how many nodes and relationships there are, and a sum over all their properties
 * @param recaps what the graph holds of each recap
 * @param index fingerprint of all that the index has of each recap
 * @param documents how many recaps the index has
 * @param version of the data set, as the index has it
 */
record FolderContent(
        GraphSum graph,
        Map<RecapId, StoredRecap> recaps,
        Map<RecapId, String> index,
        int documents,
        Optional<String> version) {
    /** How many commits and runs there were is no content, and the id of the data set names the folder. */
    private static final String NODES =
            "MATCH (n) RETURN labels(n) AS ends, n {.*, revision: NULL, published: NULL, dataset: NULL} AS properties";

    private static final String TIES =
            "MATCH (a)-[r]->(b) RETURN [type(r), labels(a), a.id, labels(b), b.id] AS ends, properties(r) AS properties";

    /** Copies the maps. */
    FolderContent {
        recaps = Map.copyOf(recaps);
        index = Map.copyOf(index);
    }

    /** A sum over rows, in whatever order they come. */
    record GraphSum(long rows, long sum) {
        private static final int HEX = 16;

        GraphSum and(Record row) {
            Map<String, Value> properties = new TreeMap<>(row.get("properties").asMap(value -> value));
            String hash = ContentDigest.of(row.get("ends") + " " + properties);
            return new GraphSum(rows + 1, sum + Long.parseUnsignedLong(hash.substring(0, HEX), HEX));
        }
    }

    /** Reads both stores; joins or starts the graph's server. */
    static FolderContent of(DataFolder folder) {
        try (var server = GraphServer.joinOrStart(GraphServerConfig.in(folder.root()));
                var store = new Neo4jGraphStore(connection(server));
                var driver =
                        GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), server.password()));
                var index = LuceneRecapIndex.open(folder.lucene());
                var search = LuceneRecapSearch.open(folder.lucene())) {
            Map<RecapId, String> recaps = index.inventory().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            one -> one.getValue()
                                    + ContentDigest.of(search.recap(one.getKey())
                                            .map(IndexedRecap::toString)
                                            .orElse("none"))));
            return new FolderContent(sum(driver), store.inventory(), recaps, search.size(), index.datasetVersion());
        }
    }

    private static Neo4jConnection connection(GraphServer server) {
        var config = GraphConfig.of(server.boltUri(), server.user(), server.password());
        return new Neo4jConnection(config.withPatience(GraphConfig.LONG_PATIENCE));
    }

    private static GraphSum sum(Driver driver) {
        var sum = new GraphSum(0, 0);
        try (var session = driver.session()) {
            for (String query : new String[] {NODES, TIES}) {
                for (Record row : session.run(query).list()) {
                    sum = sum.and(row);
                }
            }
        }
        return sum;
    }

    /** Says in a few words in what another content differs from this one. */
    String differenceTo(FolderContent other) {
        return "graph " + graph + " and " + other.graph + ", recaps of the graph "
                + (recaps.equals(other.recaps) ? "alike" : recaps.keySet() + " and " + other.recaps.keySet())
                + ", of the index "
                + (index.equals(other.index) ? "alike" : index.keySet() + " and " + other.index.keySet())
                + ", documents " + documents + " and " + other.documents + ", version " + version + " and "
                + other.version;
    }
}

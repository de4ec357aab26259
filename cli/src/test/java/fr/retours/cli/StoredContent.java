package fr.retours.cli;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.text.IndexedRecap;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.store.LuceneRecapIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * All that the two stores of a data folder hold, read past our own adapters where the graph is concerned.
 *
 * @param graph every node and relationship with its properties, in order
 * @param index every recap with its digest
 * @param version of the data set, as the index has it
 */
record StoredContent(List<String> graph, Map<String, String> index, Optional<String> version) {
    /** How many commits and runs there were is no content. */
    private static final String NODES = """
            MATCH (n)
            RETURN COLLECT { UNWIND labels(n) AS one RETURN one ORDER BY one } AS labels,
                   n {.*, revision: NULL, published: NULL} AS properties""";

    private static final String TIES =
            "MATCH (a)-[r]->(b) RETURN [type(r), a.id, 'Recap' IN labels(a), b.id] AS labels, r AS properties";

    static StoredContent of(DataFolder folder) {
        try (var index = LuceneRecapIndex.open(folder.lucene());
                var search = LuceneRecapSearch.open(folder.lucene())) {
            Map<String, String> recaps = new TreeMap<>();
            index.inventory()
                    .forEach((id, digest) -> recaps.put(
                            id.value(),
                            digest
                                    + search.recap(id)
                                            .map(IndexedRecap::toString)
                                            .orElseThrow()));
            return new StoredContent(graph(folder), recaps, index.datasetVersion());
        }
    }

    private static List<String> graph(DataFolder folder) {
        try (var server = GraphServer.joinOrStart(GraphServerConfig.in(folder.root()));
                var driver =
                        GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), server.password()));
                var session = driver.session()) {
            return Stream.concat(rows(session, NODES), rows(session, TIES))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> rows(Session session, String query) {
        return session.run(query).list(StoredContent::shown).stream();
    }

    private static String shown(Record row) {
        Map<String, Value> properties = new TreeMap<>(row.get("properties").asMap(value -> value));
        properties.remove("dataset"); // names the data folder, not what is in it
        return row.get("labels") + " " + properties;
    }
}

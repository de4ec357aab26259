package fr.retours.graph;

import java.util.Optional;

/** The version that both ports read. */
final class DatasetVersion {
    private static final String VERSION =
            "MATCH (d:Dataset {id: 'retours'}) WHERE d.version IS NOT NULL RETURN d.version AS version LIMIT 1";

    private DatasetVersion() {}

    static Optional<String> read(Neo4jConnection connection) {
        return connection.read(
                "read the dataset version",
                tx -> tx.run(VERSION).stream()
                        .findFirst()
                        .map(row -> row.get("version").asString()));
    }
}

package fr.retours.server;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** A little graph for tests: numbered notes, written and counted over Bolt as any client would. */
final class Notes implements AutoCloseable {
    private static final Config PATIENT = Config.builder()
            .withMaxTransactionRetryTime(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS)
            .build();

    private final Driver driver;

    Notes(URI uri, String user, String password) {
        driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password), PATIENT);
    }

    static Notes on(GraphServer server) {
        return new Notes(server.boltUri(), server.user(), server.password());
    }

    void write() {
        driver.executableQuery("CREATE (:Note)").execute();
    }

    long count() {
        var rows = driver.executableQuery("MATCH (n:Note) RETURN count(n) AS count")
                .execute();
        return rows.records().getFirst().get("count").asLong();
    }

    @Override
    public void close() {
        driver.close();
    }
}

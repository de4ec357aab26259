package fr.retours.api;

import fr.retours.api.access.AccessKeys;
import fr.retours.api.access.AuditLog;
import fr.retours.api.query.QueryCounting;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server with a port for administration, for each test a new one. */
abstract class AdministratedServer {
    @TempDir
    Path folder;

    final FakeAdministration administration = new FakeAdministration();
    final HttpClient http = HttpClient.newHttpClient();
    AccessKeys keys;
    ServerUnderTest server;

    @BeforeEach
    void start() {
        var audit = new AuditLog(folder.resolve("audit.jsonl"), Clock.systemUTC());
        keys = new AccessKeys(folder.resolve("keys.json"), audit, Clock.systemUTC());
        server = new ServerUnderTest(
                new ServerConfig("127.0.0.1", 0).withAdmin("127.0.0.1", 0),
                QueryCounting.NONE,
                administration.services(keys, audit));
    }

    @AfterEach
    void stop() {
        http.close(); // a server waits for connections that are open
        server.close();
    }
}

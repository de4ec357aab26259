package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.model.port.GraphUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that opens its port and agrees on Bolt, then takes longer over the log-in than we wait, is an outage. */
class SlowServerTest {
    /** The magic number of Bolt and four proposals of versions. */
    private static final int HANDSHAKE = 20;

    private static final byte[] BOLT_5_4 = {0, 0, 4, 5};

    private final ExecutorService server = Executors.newVirtualThreadPerTaskExecutor();
    private ServerSocket port;

    @BeforeEach
    void listen() throws IOException {
        port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.execute(this::agreeAndFallSilent);
    }

    @AfterEach
    void stop() throws IOException {
        port.close();
        server.close();
    }

    @Test
    void aServerThatIsTooSlowToLogInAtIsUnavailable() {
        var uri = URI.create("bolt://127.0.0.1:" + port.getLocalPort());
        var config = new GraphConfig(uri, "neo4j", "secret", Duration.ofMillis(300), Duration.ofMillis(1));

        try (var connection = new Neo4jConnection(config)) {
            assertThatThrownBy(connection::check)
                    .isInstanceOf(GraphUnavailableException.class)
                    .hasMessageContaining("could not answer");
        }
    }

    private void agreeAndFallSilent() {
        try (var client = port.accept()) {
            client.getInputStream().readNBytes(HANDSHAKE);
            client.getOutputStream().write(BOLT_5_4);
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

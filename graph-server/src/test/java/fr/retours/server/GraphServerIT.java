package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.server.testing.TestGraphServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestGraphServer.class)
class GraphServerIT {
    @Test
    void answersOnItsBoltPort(GraphServer server) {
        assertThat(server.isAlive()).isTrue();
        assertThat(BoltProbe.answers(server.boltUri().getPort(), Duration.ofSeconds(5)))
                .isTrue();
    }
}

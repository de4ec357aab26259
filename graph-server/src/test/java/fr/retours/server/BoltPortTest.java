package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.retours.server.GraphServerException.Reason;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoltPortTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void knowsAServerThatChoosesAVersion() throws IOException {
        try (var server = listening()) {
            Thread.startVirtualThread(() -> answer(server, 0x0000_0805));

            assertThat(BoltPort.answers(server.getLocalPort(), LONG)).isTrue();
        }
    }

    @Test
    void doesNotTakeARefusalForAnAnswer() throws IOException {
        try (var server = listening()) {
            Thread.startVirtualThread(() -> answer(server, 0));

            assertThat(BoltPort.answers(server.getLocalPort(), LONG)).isFalse();
        }
    }

    @Test
    void givesUpOnAProgramThatListensAndSaysNothing() throws IOException {
        try (var server = listening()) {
            assertThat(BoltPort.answers(server.getLocalPort(), PATIENCE)).isFalse();
        }
    }

    @Test
    void findsNobodyOnAClosedPort() throws IOException {
        int port;
        try (var server = listening()) {
            port = server.getLocalPort();
        }

        assertThat(BoltPort.answers(port, PATIENCE)).isFalse();
    }

    @Test
    void isFreeUntilSomebodyListens() throws IOException {
        int port;
        try (var server = listening()) {
            port = server.getLocalPort();

            assertThatExceptionOfType(GraphServerException.class)
                    .isThrownBy(() -> BoltPort.requireFree(server.getLocalPort()))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PORT_IN_USE));
        }
        assertThatNoException().isThrownBy(() -> BoltPort.requireFree(port));
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    private static void answer(ServerSocket server, int version) {
        try (var socket = server.accept()) {
            socket.getInputStream().readNBytes(20);
            new DataOutputStream(socket.getOutputStream()).writeInt(version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

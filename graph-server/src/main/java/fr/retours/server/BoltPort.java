package fr.retours.server;

import fr.retours.server.GraphServerException.Reason;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A port of the loopback address, before and after a Bolt server listens there. */
final class BoltPort {
    private static final int MAGIC = 0x6060_B017;
    /** Version 5.8 or any of the eight minor versions before it. */
    private static final int FIVE_8_TO_5_0 = 0x0008_0805;

    private static final int PROPOSALS = 4;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private BoltPort() {}

    /**
     * Tries the port, which costs nothing: Neo4j would find out only after it has opened the store.
     *
     * @throws GraphServerException if another program listens there
     */
    static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as Neo4j does: connections of a former server may linger
            socket.bind(address(port));
        } catch (IOException e) {
            throw GraphServerException.of(Reason.PORT_IN_USE, e, port);
        }
    }

    /** Returns a port that no program listens at now. */
    static int free() {
        try (var socket = new ServerSocket()) {
            socket.bind(address(0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw GraphServerException.of(Reason.PORT_IN_USE, e, 0);
        }
    }

    /**
     * Tells whether a Bolt server answers within {@code patience}. It shakes hands as the protocol's specification says
     * under « Handshake ».
     */
    static boolean answers(int port, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        try (var socket = new Socket()) {
            socket.connect(address(port), millis);
            socket.setSoTimeout(millis);
            var hello = ByteBuffer.allocate(Integer.BYTES * (1 + PROPOSALS))
                    .putInt(MAGIC)
                    .putInt(FIVE_8_TO_5_0);
            socket.getOutputStream().write(hello.array());
            return new DataInputStream(socket.getInputStream()).readInt() != 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetSocketAddress address(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
    }
}

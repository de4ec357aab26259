package fr.retours.server;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;

/** Shakes hands with a Bolt server, as the protocol's specification says under « Handshake ». */
final class BoltProbe {
    private static final int MAGIC = 0x6060_B017;
    /** Version 5.8 or any of the eight minor versions before it. */
    private static final int FIVE_8_TO_5_0 = 0x0008_0805;

    private static final int PROPOSALS = 4;

    private BoltProbe() {}

    /** Tells whether a Bolt server answers on the loopback address within {@code patience}. */
    static boolean answers(int port, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
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
}

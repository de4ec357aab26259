package fr.retours.api;

import fr.retours.api.wording.Wording;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The server cannot listen at its address. The message is French and says what to do: the system's own is no help, since it comes in the
 * user's language, and is the same for more than one cause.
 */
public final class ServerStartException extends RuntimeException {
    private static final int FIRST_FREE_PORT = 1024;

    private ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Finds out why. */
    static ServerStartException of(ServerConfig config, Exception cause) {
        return new ServerStartException(Wording.text("start." + reason(config), config.port(), config.host()), cause);
    }

    private static String reason(ServerConfig config) {
        if (!isOurs(config.host())) {
            return "host";
        }
        return config.port() < FIRST_FREE_PORT && !answers(config) ? "privilege" : "port";
    }

    private static boolean isOurs(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(ServerStartException::isOurs);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return false;
        }
    }

    private static boolean answers(ServerConfig config) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), config.port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}

package fr.retours.api.transport;

import java.net.InetAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.util.IO;

/** Closes connections of a client that has as many as it may have; a proxy has those of its clients. Safe for concurrent use. */
final class ClientConnections implements SelectorManager.AcceptListener {
    private final int most;
    private final ClientAddresses clients;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    ClientConnections(int most, ClientAddresses clients) {
        this.most = most;
        this.clients = clients;
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        client(channel).ifPresent(client -> {
            if (open.merge(client, 1, Integer::sum) > most) {
                IO.close(channel);
            }
        });
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        onClosed(channel);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        client(channel).ifPresent(client -> open.computeIfPresent(client, (key, n) -> n == 1 ? null : n - 1));
    }

    /** The address is known to the socket also when it is closed; a proxy's is left out. */
    private Optional<String> client(SelectableChannel channel) {
        InetAddress address = channel instanceof SocketChannel connection
                ? connection.socket().getInetAddress()
                : null;
        return Optional.ofNullable(address).filter(one -> !clients.isProxy(one)).map(ClientNetwork::of);
    }
}

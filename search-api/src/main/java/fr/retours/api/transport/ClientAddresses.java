package fr.retours.api.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Who sends a request: whoever is at the other end of the connection, or, where that is a proxy whose word is believed, the client that
 * it names. Safe for concurrent use.
 */
final class ClientAddresses {
    /** Nothing else is looked up as a name. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final InetAddressSet proxies = new InetAddressSet();

    /**
     * Believes these proxies.
     *
     * @param proxies addresses, or networks such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException if one is neither
     */
    ClientAddresses(Collection<String> proxies) {
        this.proxies.addAll(proxies);
    }

    /** Tells whether an address is that of a proxy, which speaks for many. */
    boolean isProxy(InetAddress address) {
        return proxies.test(address);
    }

    /** Returns the client's address; empty for a connection that has none. */
    Optional<InetAddress> of(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress sender
                ? Optional.of(client(sender.getAddress(), request))
                : Optional.empty();
    }

    /** Each proxy adds whom it heard it from, so the last that is no proxy of ours is the client. */
    private InetAddress client(InetAddress sender, Request request) {
        InetAddress client = sender;
        List<String> named = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        for (int i = named.size() - 1; i >= 0 && isProxy(client); i--) {
            Optional<InetAddress> next = address(named.get(i));
            if (next.isEmpty()) {
                break;
            }
            client = next.get();
        }
        return client;
    }

    private static Optional<InetAddress> address(String named) {
        try {
            return ADDRESS.matcher(named).matches() ? Optional.of(InetAddress.getByName(named)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}

package fr.retours.api.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Who sends a request: whoever is at the other end of the connection, or, where that is a proxy whose word is believed, the client that
 * it names; all whom a proxy names in a way that nobody can read are one. Safe for concurrent use.
 */
final class ClientAddresses {
    /** Nothing else is looked up as a name. An IPv6 address may stand in brackets, and a port behind these and behind an IPv4 address. */
    private static final Pattern ADDRESS = Pattern.compile("\\[([0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)](?::[0-9]{1,5})?"
            + "|([0-9.]{7,15})(?::[0-9]{1,5})?|([0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)");

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

    /** Returns who sends a request. */
    RequestClient of(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress sender
                ? client(sender.getAddress(), request.getHeaders())
                : RequestClient.UNKNOWN;
    }

    /** Each proxy adds whom it heard it from, so the last that is no proxy of ours is the client. */
    private RequestClient client(InetAddress sender, HttpFields headers) {
        if (!isProxy(sender) || !headers.contains(HttpHeader.X_FORWARDED_FOR)) {
            return RequestClient.connected(sender);
        }
        InetAddress client = sender;
        for (String name : headers.getCSV(HttpHeader.X_FORWARDED_FOR, false).reversed()) {
            Optional<InetAddress> next = address(name);
            if (next.isEmpty()) {
                return RequestClient.unreadable(client);
            }
            client = next.get();
            if (!isProxy(client)) {
                return RequestClient.named(client);
            }
        }
        return client.equals(sender) ? RequestClient.unreadable(sender) : RequestClient.named(client);
    }

    private static Optional<InetAddress> address(String named) {
        var written = ADDRESS.matcher(named);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(Stream.of(1, 2, 3)
                    .map(written::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow()));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}

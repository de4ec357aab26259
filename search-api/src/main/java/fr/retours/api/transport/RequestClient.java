package fr.retours.api.transport;

import java.net.InetAddress;

/**
 * Who sends a request, as far as limits are concerned.
 *
 * @param name the same for all that count as one client, and for no others
 * @param isLocal whether it is a program on this machine that speaks for itself
 */
record RequestClient(String name, boolean isLocal) {
    /** A connection that tells nothing of its other end, as those of this machine's files do. */
    static final RequestClient UNKNOWN = new RequestClient("", true);

    /** Makes the client at the other end of the connection. */
    static RequestClient connected(InetAddress address) {
        return new RequestClient(ClientNetwork.of(address), address.isLoopbackAddress());
    }

    /** Makes a client that a proxy names: whatever it is called, it is no program on this machine. */
    static RequestClient named(InetAddress address) {
        return new RequestClient("named " + ClientNetwork.of(address), false);
    }

    /** Makes the one client that all are whom a proxy names in a way that nobody can read. */
    static RequestClient unreadable(InetAddress proxy) {
        return new RequestClient("unreadable " + ClientNetwork.of(proxy), false);
    }
}

package fr.retours.api.transport;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who counts as one client: an address, or the 2^64 addresses of an IPv6 network, which are one subscriber's. */
final class ClientNetwork {
    private static final int IPV6_NETWORK = 8;

    private ClientNetwork() {}

    /** Returns the same for addresses of the same client only. */
    static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes);
    }
}

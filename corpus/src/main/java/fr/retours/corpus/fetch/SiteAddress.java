package fr.retours.corpus.fetch;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Addresses of one site: those of its pages are written in one way each, and others are not taken for its own. */
public final class SiteAddress {
    /** Tell where a visitor comes from, or who they are, and nothing of the page. */
    private static final List<String> OF_THE_VISITOR = List.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "fbclid",
            "gclid",
            "PHPSESSID",
            "var_mode");

    private static final BasicURLNormalizer NORMALIZER =
            BasicURLNormalizer.newBuilder().queryParamsToRemove(OF_THE_VISITOR).build();
    /** Longest address: what browsers and servers take everywhere. */
    private static final int LONGEST = 2_000;

    private SiteAddress() {}

    /**
     * Returns an address in the one way it is written: without fragment, default port and what is of the visitor alone.
     *
     * @param base what it is relative to, if it is
     * @return empty when it is no http(s) address with a host
     */
    public static Optional<URI> of(URI base, String written) {
        String address = written.strip();
        if (address.isEmpty() || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String whole = isWhole(address) ? address : resolved(base, address);
            String one = NORMALIZER.filter(whole);
            return Optional.ofNullable(one).map(URI::create).filter(SiteAddress::isWeb);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads a whole address; empty when it is none. */
    public static Optional<URI> of(String written) {
        return isWhole(written.strip()) ? of(URI.create("http://localhost/"), written) : Optional.empty();
    }

    private static boolean isWhole(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Sites write blanks and accents as they are; and {@link URI} takes the last part of the path off before a query (RFC 2396). */
    private static String resolved(URI base, String written) {
        String relative = BasicURLNormalizer.escapePath(written);
        return base.resolve(relative.startsWith("?") ? base.getRawPath() + relative : relative)
                .toString();
    }

    private static boolean isWeb(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && address.getHost() != null
                && address.getRawUserInfo() == null;
    }

    /** Tells whether two addresses are of one site: the same host and port, those of http and https being one. */
    public static boolean isSameSite(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost()) && port(one) == port(other);
    }

    private static int port(URI address) {
        int port = address.getPort();
        return port == 80 || port == 443 ? -1 : port;
    }
}

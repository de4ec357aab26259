package fr.retours.api.embed;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A page of this site about one thing, as an address names it.
 *
 * @param id as the address writes it, decoded
 */
record SitePage(Kind kind, String id) {
    /** What a page is about. */
    enum Kind {
        RECAP("recaps"),
        EVENT("evenements"),
        PERSON("personnes"),
        COLLECTIVITE("collectivites"),
        ORGANISATION("organisations"),
        THEME("themes");

        /** What the path of such a page starts with. */
        private final String segment;

        Kind(String segment) {
            this.segment = segment;
        }
    }

    /**
     * Reads an address; what stands behind its path does not matter.
     *
     * @param origin scheme and host of this site; empty when they are not known
     * @return empty for an address of another site, and for one that is none
     */
    static Optional<SitePage> of(String url, String origin) {
        try {
            URI address = new URI(url);
            URI site = new URI(origin);
            String path = address.getRawPath();
            boolean ours = address.isAbsolute()
                    && address.getScheme().equalsIgnoreCase(site.getScheme())
                    && address.getRawAuthority() != null
                    && address.getRawAuthority().equalsIgnoreCase(site.getRawAuthority());
            return ours ? ofPath(path) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // no address at all: nothing of ours
        }
    }

    /** Reads the path of an address; empty for that of any other page, and for one that is badly encoded. */
    static Optional<SitePage> ofPath(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String id = URLDecoder.decode(parts[2].replace("+", "%2B"), StandardCharsets.UTF_8);
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.segment.equals(parts[1]))
                    .findFirst()
                    .map(kind -> new SitePage(kind, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

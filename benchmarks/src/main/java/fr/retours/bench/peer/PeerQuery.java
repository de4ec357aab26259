package fr.retours.bench.peer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A search for words, perhaps among some recaps only.
 *
 * @param filters by field: a value, or of {@code from} the first day
 */
public record PeerQuery(String words, Map<String, String> filters) {
    static final String FROM = "from";

    /** Copies the map. */
    public PeerQuery {
        filters = Map.copyOf(filters);
    }

    /** Reads the path of a search on our own server. */
    public static PeerQuery of(String path) {
        Map<String, String> filters = new TreeMap<>();
        Stream.of(path.substring(path.indexOf('?') + 1).split("&", -1)).forEach(one -> {
            int end = one.indexOf('=');
            filters.put(one.substring(0, end), URLDecoder.decode(one.substring(end + 1), StandardCharsets.UTF_8));
        });
        String words = filters.remove("q");
        return new PeerQuery(words == null ? "" : words, filters);
    }
}

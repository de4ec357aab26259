package fr.retours.opensearch;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an index is: {@code opensearch://host:port,host:port/name}, {@code opensearch+s://…} over TLS; with {@code ?shards=5&replicas=2}
 * for one that is not there yet.
 *
 * @param nodes of the cluster, any of which may be asked, as {@code http://host:port}
 * @param name of the index
 * @param shards how many shards a new index gets
 * @param replicas how many copies of each shard beside the first one a new index gets
 */
public record IndexAddress(List<URI> nodes, String name, int shards, int replicas) {
    private static final Pattern ADDRESS = Pattern.compile(
            "opensearch(?<tls>\\+s)?://(?<nodes>[^/?#@\\s]+)/(?<name>[a-z0-9][a-z0-9_.-]{0,200})(?:\\?(?<settings>[a-z0-9=&]+))?");

    private static final Pattern NODE = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");
    private static final String PORT = ":9200";
    private static final int SHARDS = 3;
    private static final int MOST_SHARDS = 1024;

    /** Copies the list. */
    public IndexAddress {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none, with what is expected
     */
    public static IndexAddress parse(String written) {
        Matcher address = ADDRESS.matcher(written);
        if (!address.matches()) {
            throw unreadable(written);
        }
        String scheme = address.group("tls") == null ? "http://" : "https://";
        List<URI> nodes = Arrays.stream(address.group("nodes").split(","))
                .map(node -> node(scheme, node, written))
                .toList();
        Map<String, Integer> settings = settings(address.group("settings"), written);
        int shards = settings.getOrDefault("shards", SHARDS);
        int replicas = settings.getOrDefault("replicas", nodes.size() > 1 ? 1 : 0);
        if (shards < 1 || shards > MOST_SHARDS || !List.of("shards", "replicas").containsAll(settings.keySet())) {
            throw unreadable(written);
        }
        return new IndexAddress(nodes, address.group("name"), shards, replicas);
    }

    private static URI node(String scheme, String node, String written) {
        if (!NODE.matcher(node).matches()) {
            throw unreadable(written);
        }
        boolean hasPort = node.lastIndexOf(':') > node.lastIndexOf(']');
        return URI.create(scheme + node + (hasPort ? "" : PORT));
    }

    private static Map<String, Integer> settings(@Nullable String written, String whole) {
        if (written == null) {
            return Map.of();
        }
        try {
            return Arrays.stream(written.split("&"))
                    .map(setting -> setting.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.parseInt(pair[1])));
        } catch (IllegalStateException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw unreadable(whole);
        }
    }

    private static IllegalArgumentException unreadable(String written) {
        return new IllegalArgumentException(
                "address must be opensearch://host:port[,host:port…]/name[?shards=3&replicas=1], got " + written);
    }

    @Override
    public String toString() {
        String hosts = nodes.stream().map(URI::getAuthority).collect(Collectors.joining(","));
        boolean tls = nodes.getFirst().getScheme().equals("https");
        return "opensearch" + (tls ? "+s" : "") + "://" + hosts + "/" + name;
    }
}

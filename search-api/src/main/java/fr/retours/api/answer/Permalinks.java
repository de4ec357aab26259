package fr.retours.api.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that name a version of the data by {@code v}: they answer the same bytes as long as that version is served, and
 * then that it is gone, rather than something else.
 */
public final class Permalinks {
    /** The parameter that names the version. */
    public static final String VERSION = "v";

    private static final String PREFIX = VERSION + '=';

    private Permalinks() {}

    /** Returns the address with the version in it. */
    public static String of(String path, @Nullable String query, String version) {
        String named = PREFIX + URLEncoder.encode(version, StandardCharsets.UTF_8);
        return PageAddresses.self(
                path, Stream.concat(others(query), Stream.of(named)).collect(Collectors.joining("&")));
    }

    /** Returns the address without a version, which answers from the latest data. */
    public static String latest(String path, @Nullable String query) {
        return PageAddresses.self(path, others(query).collect(Collectors.joining("&")));
    }

    /** Returns the links of an answer with its permanent one, when its version is known. */
    static Links in(Links links, String path, @Nullable String query, Optional<String> version) {
        return new Links(
                links.self(),
                links.next(),
                links.prev(),
                version.map(one -> of(path, query, one)).orElse(null));
    }

    private static Stream<String> others(@Nullable String query) {
        return query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty() && !pair.startsWith(PREFIX));
    }
}

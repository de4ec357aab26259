package fr.retours.api.answer;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that name a version of the data by {@code v}: they answer the same bytes as long as that version is served, then what was
 * kept of it, or that it is gone, rather than something else.
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

    /**
     * Returns what is the same however the address of a request is written, its version left aside.
     *
     * @param namesHost whether answers say by which host they were asked: whoever calls a server otherwise asks for something else
     */
    public static String key(Context ctx, boolean namesHost) {
        Stream<String> asked = Stream.of(decoded(ctx.path().replace("+", "%2B")), namesHost ? host(ctx) : "");
        Stream<String> parameters = others(ctx.queryString())
                .filter(pair -> !pair.endsWith("="))
                .map(Permalinks::decoded)
                .sorted(Comparator.comparing(pair -> pair.substring(0, Math.max(0, pair.indexOf('=')))));
        return Stream.concat(asked, parameters).collect(Collectors.joining("\n"));
    }

    /** Returns by which scheme and host a server was asked. */
    static String host(Context ctx) {
        return ctx.scheme() + ' ' + ctx.header(Header.HOST);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // nothing is answered there
        }
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

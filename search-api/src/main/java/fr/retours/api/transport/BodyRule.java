package fr.retours.api.transport;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Requests that may bring a body, and which.
 *
 * @param method of the requests
 * @param path of the requests; one that ends in {@code *} stands for all that begin like it
 * @param types media types of the body, in lower case; there is no multipart among them
 * @param mostBytes longest body
 */
public record BodyRule(String method, String path, Set<String> types, int mostBytes) {
    /** Longest form in bytes. */
    public static final int LONGEST_FORM = 512 * 1024;

    private static final String ALL_BELOW = "*";
    private static final Set<String> FORM = Set.of("application/x-www-form-urlencoded");
    private static final String MULTIPART = "multipart/";

    /** Copies the set. */
    public BodyRule {
        types = Set.copyOf(types);
    }

    /** Makes the rule for forms that are sent to a path. */
    public static BodyRule form(String path) {
        return new BodyRule("POST", path, FORM, LONGEST_FORM);
    }

    boolean isFor(Request request) {
        String asked = Request.getPathInContext(request);
        return method.equals(request.getMethod())
                && (path.endsWith(ALL_BELOW)
                        ? asked.startsWith(path.substring(0, path.length() - ALL_BELOW.length()))
                        : asked.equals(path));
    }

    boolean takes(Request request) {
        return types.contains(type(request).replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    /** Of what is refused unread, only the header can be malformed. */
    static boolean isMalformed(Request request) {
        String type = type(request);
        return type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length()) && MultiPart.extractBoundary(type) == null;
    }

    private static String type(Request request) {
        @Nullable String sent = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return Objects.requireNonNullElse(sent, "");
    }
}

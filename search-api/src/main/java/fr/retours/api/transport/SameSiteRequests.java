package fr.retours.api.transport;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, before anything is read or counted, requests that change something and that a browser sends for a page of another site.
 * What is no browser says nothing of the kind, and is let through.
 */
final class SameSiteRequests extends Handler.Wrapper {
    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    /** Typed by the user, or sent for a page of this very address. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final List<String> below;

    /** Refuses those whose path begins like one of {@code below}. */
    SameSiteRequests(Handler next, List<String> below) {
        super(next);
        this.below = below;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (CHANGE_NOTHING.contains(request.getMethod())
                || below.stream().noneMatch(path::startsWith)
                || isOurs(request)) {
            return super.handle(request, response, callback);
        }
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE); // what it brings is left unread
        Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
        return true;
    }

    /** A proxy may call the host otherwise than the browser does: the browser's own word on the site then tells. */
    private static boolean isOurs(Request request) {
        @Nullable String site = request.getHeaders().get(FETCH_SITE);
        if (site != null) {
            return OURS.contains(site);
        }
        @Nullable String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        @Nullable String host = request.getHeaders().get(HttpHeader.HOST);
        return origin == null || (host != null && isAt(origin, host));
    }

    private static boolean isAt(String origin, String host) {
        String written = origin.toLowerCase(Locale.ROOT);
        String named = host.toLowerCase(Locale.ROOT);
        return written.equals("http://" + named.replaceFirst(":80$", ""))
                || written.equals("https://" + named.replaceFirst(":443$", ""));
    }
}

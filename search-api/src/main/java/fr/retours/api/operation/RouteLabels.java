package fr.retours.api.operation;

import io.javalin.http.Context;
import java.util.Set;

/** What may be told of a request: words of ours, so that nobody can put their own into measures and traces. */
public final class RouteLabels {
    private static final String OTHER = "other";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST");

    private RouteLabels() {}

    /** Returns the route, as in {@code /api/v1/people/{id}}. An address that leads nowhere has none of its own: anybody could make as many as they like. */
    public static String route(Context ctx) {
        var endpoint = ctx.endpoints().lastHttpEndpoint();
        return endpoint == null ? OTHER : endpoint.path;
    }

    /** Returns the method, if it is a usual one. */
    public static String method(Context ctx) {
        String method = ctx.method().name();
        return METHODS.contains(method) ? method : OTHER;
    }
}

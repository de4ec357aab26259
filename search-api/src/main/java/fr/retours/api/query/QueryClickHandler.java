package fr.retours.api.query;

import fr.retours.api.answer.RouteRegistry;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Serves {@code /clic}: a page of results tells that one of its links was followed. The answer is empty, and nothing of the request is kept but the count. */
public record QueryClickHandler(QueryCounting counting) {
    /** Where pages tell it. */
    public static final String PATH = "/clic";

    private static final String SAME_SITE = "same-origin";

    /** Adds the route. */
    public void register(RouteRegistry routes) {
        routes.post(PATH, this::follow);
    }

    private void follow(Context ctx) {
        String query = ctx.queryParam("q");
        String from = ctx.header("Sec-Fetch-Site");
        if (query != null && (from == null || from.equals(SAME_SITE))) {
            counting.followed(query);
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }
}

package fr.retours.api.page;

import fr.retours.api.answer.PageAddresses;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.asset.ProgramFile;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;

/**
 * Leads from the API's paths without its prefix to the page that shows the same to people, parameters included. {@code redirects.txt} has
 * a line for each: the path, and where it leads, with the place on the page. The id is the second segment, passed on as it was written.
 */
public final class PathRedirects {
    private static final String ID = "{id}";

    private PathRedirects() {}

    /** Adds the routes. */
    public static void register(RouteRegistry routes) {
        ProgramFile.text("/fr/retours/api/page/redirects.txt")
                .lines()
                .map(line -> line.split(" "))
                .forEach(way -> routes.get(way[0], ctx -> lead(ctx, way[1])));
    }

    private static void lead(Context ctx, String way) {
        String to = way.contains(ID) ? way.replace(ID, ctx.path().split("/", -1)[2]) : way;
        int place = way.indexOf('#') < 0 ? to.length() : to.lastIndexOf('#');
        ctx.status(HttpStatus.PERMANENT_REDIRECT)
                .header(
                        Header.LOCATION,
                        PageAddresses.self(to.substring(0, place), ctx.queryString()) + to.substring(place));
    }
}

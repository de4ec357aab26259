package fr.retours.api.discovery;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.page.frame.PageSender;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.stream.IntStream;

/** Serves {@code /robots.txt} and the sitemaps it names (sitemaps.org, protocol 0.9). */
record SitemapHandler(SitePaths paths, PageSender pages) {
    /** Most addresses in one sitemap, by the protocol. */
    static final int MOST = 50_000;

    private static final String XML = "application/xml; charset=utf-8";
    private static final String ROBOTS = """
        User-agent: *
        Disallow: /api/v1/exports/
        Disallow: /citer
        Disallow: /signaler
        Sitemap: %s
        """;

    void register(RouteRegistry routes) {
        routes.get("/robots.txt", this::robots);
        routes.get("/sitemap.xml", ctx -> send(ctx, 0));
        routes.get("/sitemaps/{number}", ctx -> send(ctx, number(ctx)));
    }

    private void robots(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8")
                .result(ROBOTS.replace("%s", pages.address(ctx).whole("/sitemap.xml")));
    }

    /** Sends one part of all addresses; part 0 is all of them, or names the parts when one sitemap cannot hold all. */
    private void send(Context ctx, int part) {
        var version = pages.version(AnswerSource.GRAPH);
        List<String> all = paths.of(version);
        if (part == 0 && all.size() > MOST) {
            pages.send(ctx, version, XML, "sitemaps", () -> parts(all.size()));
        } else {
            int from = Math.max(0, part - 1) * MOST;
            if (from >= all.size()) {
                throw new NotFoundResponse();
            }
            pages.send(ctx, version, XML, "sitemap", () -> all.subList(from, Math.min(all.size(), from + MOST)));
        }
    }

    private static List<String> parts(int size) {
        return IntStream.rangeClosed(1, Math.ceilDiv(size, MOST))
                .mapToObj(part -> "/sitemaps/" + part)
                .toList();
    }

    private static int number(Context ctx) {
        String number = ctx.pathParam("number");
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw new NotFoundResponse();
        }
        return Integer.parseInt(number);
    }
}

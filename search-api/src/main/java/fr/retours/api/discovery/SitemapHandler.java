package fr.retours.api.discovery;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.page.PageAddress;
import fr.retours.api.page.SiteConfig;
import fr.retours.api.page.Templates;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Serves {@code /robots.txt} and the sitemaps it names (sitemaps.org, protocol 0.9). */
final class SitemapHandler {
    /** Most addresses in one sitemap, by the protocol. */
    static final int MOST = 50_000;

    private static final String XML = "application/xml; charset=utf-8";
    private static final String ROBOTS = """
        User-agent: *
        Disallow: /api/v1/exports/
        Disallow: /signaler
        Sitemap: %s
        """;

    private final SitePaths paths;
    private final DatasetVersions versions;
    private final Answers answers;
    private final Templates templates;
    private final SiteConfig site;

    SitemapHandler(SitePaths paths, DatasetVersions versions, Answers answers, Templates templates, SiteConfig site) {
        this.paths = paths;
        this.versions = versions;
        this.answers = answers;
        this.templates = templates;
        this.site = site;
    }

    void register(Routes routes) {
        routes.get("/robots.txt", this::robots);
        routes.get("/sitemap.xml", ctx -> send(ctx, 0));
        routes.get("/sitemaps/{number}", ctx -> send(ctx, number(ctx)));
    }

    private void robots(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8")
                .result(ROBOTS.replace("%s", PageAddress.of(ctx, site).whole("/sitemap.xml")));
    }

    /** Sends one part of all addresses; part 0 is all of them, or names the parts when one sitemap cannot hold all. */
    private void send(Context ctx, int part) {
        var version = versions.of(Source.GRAPH);
        var at = PageAddress.of(ctx, site);
        answers.send(ctx, version, XML, () -> {
            List<String> all = paths.of(version);
            if (part == 0 && all.size() > MOST) {
                return render("sitemaps", at, parts(all.size()));
            }
            int from = Math.max(0, part - 1) * MOST;
            if (from >= all.size()) {
                throw new NotFoundResponse();
            }
            return render("sitemap", at, all.subList(from, Math.min(all.size(), from + MOST)));
        });
    }

    private String render(String template, PageAddress at, List<String> found) {
        return templates.render(template, Map.of("at", at, "paths", found));
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

package fr.retours.api.discovery;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.FilterReader;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;
import java.util.List;

/** All that programs look for on a site of pages. */
public record DiscoveryRoutes(RecapSearch search, SliceGraph slices, FilterReader filters, PageSender pages) {
    /** What is about one person: the page, and what programs read of it. */
    private static final List<String> NOT_FOR_ROBOTS =
            List.of("/personnes", "/personnes/*", RouteRegistry.API + "/people/*");

    /** Adds the routes. */
    public void register(RouteRegistry routes, AnswerSender answers) {
        boolean peopleUnlisted = pages.site().peopleUnlisted();
        if (peopleUnlisted) {
            NOT_FOR_ROBOTS.forEach(path -> routes.before(path, ctx -> ctx.header("X-Robots-Tag", "noindex")));
        }
        new SitemapHandler(new SitePaths(slices, !peopleUnlisted), pages).register(routes);
        new FeedHandler(search, filters, pages).register(routes);
        new OpenSearchHandler(search, answers, pages).register(routes);
    }
}

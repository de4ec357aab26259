package fr.retours.api.discovery;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.Filters;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;

/** All that programs look for on a site of pages. */
public final class DiscoveryRoutes {
    private final RecapSearch search;
    private final SliceGraph slices;
    private final Filters filters;
    private final PageSender pages;

    /** Reads from both stores. */
    public DiscoveryRoutes(RecapSearch search, SliceGraph slices, Filters filters, PageSender pages) {
        this.search = search;
        this.slices = slices;
        this.filters = filters;
        this.pages = pages;
    }

    /** Adds the routes. */
    public void register(Routes routes, Answers answers) {
        new SitemapHandler(new SitePaths(slices), pages).register(routes);
        new FeedHandler(search, filters, pages).register(routes);
        new OpenSearchHandler(search, answers, pages).register(routes);
    }
}

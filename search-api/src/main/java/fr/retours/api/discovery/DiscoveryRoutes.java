package fr.retours.api.discovery;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Routes;
import fr.retours.api.page.SiteConfig;
import fr.retours.api.page.Templates;
import fr.retours.api.request.Filters;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;

/** All that programs look for on a site of pages. */
public final class DiscoveryRoutes {
    private final RecapSearch search;
    private final SliceGraph slices;
    private final DatasetVersions versions;
    private final Filters filters;
    private final Templates templates;
    private final SiteConfig site;

    /** Reads from both stores; addresses are those of {@code site}. */
    public DiscoveryRoutes(
            RecapSearch search,
            SliceGraph slices,
            DatasetVersions versions,
            Filters filters,
            Templates templates,
            SiteConfig site) {
        this.search = search;
        this.slices = slices;
        this.versions = versions;
        this.filters = filters;
        this.templates = templates;
        this.site = site;
    }

    /** Adds the routes. */
    public void register(Routes routes, Answers answers) {
        new SitemapHandler(new SitePaths(slices), versions, answers, templates, site).register(routes);
        new FeedHandler(search, filters, answers, templates, site).register(routes);
        new OpenSearchHandler(search, answers, templates, site).register(routes);
    }
}

package fr.retours.api.page;

import fr.retours.api.answer.Routes;
import fr.retours.api.fact.FactSources;
import fr.retours.api.page.entity.BodyPageHandler;
import fr.retours.api.page.entity.FactPageHandler;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.recap.RecapPageHandler;
import fr.retours.api.page.search.SearchPageHandler;
import fr.retours.api.query.CountedSearch;
import fr.retours.api.request.Filters;
import fr.retours.api.request.RelationFilters;

/** The pages of search and of each thing. */
public final class PageRoutes {
    private final FactSources facts;
    private final CountedSearch search;
    private final Filters filters;
    private final PageSender pages;

    /** Makes the pages from both stores. */
    public PageRoutes(FactSources facts, CountedSearch search, Filters filters, PageSender pages) {
        this.facts = facts;
        this.search = search;
        this.filters = filters;
        this.pages = pages;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        var asking = new RelationFilters(filters);
        new SearchPageHandler(facts.graph(), search, filters, pages).register(routes);
        new RecapPageHandler(facts.graph(), search.uncounted(), facts.quoting(), pages).register(routes);
        new FactPageHandler(facts, asking, pages).register(routes);
        new BodyPageHandler(facts, asking, pages).register(routes);
        PathRedirects.register(routes);
    }
}

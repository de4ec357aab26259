package fr.retours.api;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.cited.CitedAnswers;
import fr.retours.api.cited.CitedAnswers.CitedBounds;
import fr.retours.api.contract.ApiContract;
import fr.retours.api.export.FileSender;
import fr.retours.api.fact.FactMargin;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.QuoteSource;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.TemplateRenderer;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.picture.PictureSender;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.IdRedirects;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.search.FormerCodeSearch;
import fr.retours.api.transport.ClientWatch;
import fr.retours.api.view.ApiViews;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.UUID;

/**
 * What all views of one port are served by.
 *
 * @param redirects of ids that are no longer given
 * @param cited what was cited
 */
record SiteViews(ApiViews api, PageViews pages, IdRedirects redirects, CitedAnswers cited) {
    /** @param margin what stands beside facts; with anything but {@link FactMargin#NONE} pages are for one reader alone */
    static SiteViews of(
            RoutesConfig settings, ReadStores stores, ServerConfig config, ClientWatch clients, FactMargin margin) {
        var graph = stores.graph();
        var search = FormerCodeSearch.of(stores.search(), stores.codes());
        var redirects = stores.redirects().or(IdRedirects.to(stores.codes()));
        var quoting = new QuoteSource(search, graph, stores.extractors(), margin);
        var facts = new FactSources(graph, stores.relations(), stores.slices(), search, stores.codes(), quoting);
        var filters = new RelationFilters(new FilterReader(redirects, stores.codes()));
        var versions = new DatasetVersions(graph, search);
        // The shape of answers may change with the program: tags of another run are worthless.
        String edition = UUID.randomUUID().toString();
        var cited = new CitedAnswers(
                margin == FactMargin.NONE ? config.cited() : null,
                () -> stores.past().all().stream().findFirst().map(PastVersions.PastVersion::version),
                config.limits().proxies(),
                CitedBounds.USUAL,
                Clock.systemUTC());
        var answers = new AnswerSender(versions, quoting, edition, config.site().namesHost(), cited);
        var templates = new TemplateRenderer();
        var routes = new RouteRegistry(settings, graph, config.deadline(), clients);
        var pages = new PageSender(answers, versions, templates, config.site(), margin != FactMargin.NONE);
        var pictures = new PictureSender(answers, versions, stores.past(), templates, config.site());
        return new SiteViews(
                new ApiViews(routes, answers, versions, new FileSender(answers), quoting, new ApiContract()),
                new PageViews(routes, facts, filters, pages, pictures),
                redirects,
                cited);
    }
}

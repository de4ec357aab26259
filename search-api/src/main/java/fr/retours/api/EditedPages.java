package fr.retours.api;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.asked.QuestionReader;
import fr.retours.api.contract.ApiContract;
import fr.retours.api.desk.DeskRoutes;
import fr.retours.api.directory.DirectoryPageHandler;
import fr.retours.api.export.FileSender;
import fr.retours.api.fact.FactMargin;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.QuoteSource;
import fr.retours.api.page.entity.BodyPageHandler;
import fr.retours.api.page.entity.FactPageHandler;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.TemplateRenderer;
import fr.retours.api.page.recap.RecapPageHandler;
import fr.retours.api.page.search.SearchPageHandler;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.picture.PictureSender;
import fr.retours.api.query.CountedSearch;
import fr.retours.api.query.QueryCounting;
import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.IdRedirects;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.search.FormerCodeSearch;
import fr.retours.api.suggest.SuggestHandler;
import fr.retours.api.transport.ClientWatch;
import fr.retours.api.view.ApiViews;
import fr.retours.model.port.GraphUnavailableException;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.UUID;

/**
 * The pages of the site that show facts, as editors see them: with a way to correct beside each fact. They are made by the handlers of
 * the site's own pages, kept by nobody, and stand at the same paths on the port for administration; for all others editors are led to
 * the site.
 *
 * @param margin what stands beside facts
 */
record EditedPages(ReadStores stores, ServerConfig config, ClientWatch clients, FactMargin margin, DeskRoutes desk) {
    private static final List<String> KINDS =
            List.of("/recaps", "/evenements", "/personnes", "/collectivites", "/organisations", "/themes");

    private static final List<String> OTHERS = List.of(
            "/reseau",
            "/carte",
            "/chronologie",
            "/questions",
            "/liens",
            "/dossiers/*",
            "/donnees",
            "/signaler",
            "/citer",
            "/integrer",
            "/accessibilite",
            "/vie-privee",
            "/attributions",
            "/api/v1/docs");

    void register(RoutesConfig settings) {
        settings.before("/", desk::forEditors);
        KINDS.forEach(path -> {
            settings.before(path, desk::forEditors);
            settings.before(path + "/*", desk::forEditors);
        });
        var search = FormerCodeSearch.of(stores.search(), stores.codes());
        var quoting = new QuoteSource(search, stores.graph(), stores.extractors(), margin);
        var facts =
                new FactSources(stores.graph(), stores.relations(), stores.slices(), search, stores.codes(), quoting);
        var redirects = stores.redirects().or(IdRedirects.to(stores.codes()));
        var filters = new RelationFilters(new FilterReader(redirects, stores.codes()));
        var versions = new DatasetVersions(stores.graph(), search);
        var answers = new AnswerSender(
                versions, quoting, UUID.randomUUID().toString(), config.site().namesHost());
        var templates = new TemplateRenderer();
        var pages = new PageSender(answers, versions, templates, config.site(), true);
        var routes = new RouteRegistry(settings, stores.graph(), config.deadline(), clients);
        var pictures = new PictureSender(answers, versions, stores.past(), templates, config.site());
        var views = new PageViews(routes, facts, filters, pages, pictures);
        var questions = new QuestionReader(search, stores.relations());
        new SearchPageHandler(
                        stores.graph(),
                        new CountedSearch(search, QueryCounting.NONE),
                        questions,
                        filters.filters(),
                        pages)
                .register(routes);
        new RecapPageHandler(facts, search, pages).register(routes);
        new DirectoryPageHandler(views).register();
        new FactPageHandler(views).register();
        new BodyPageHandler(views).register();
        new SuggestHandler(search, questions)
                .register(new ApiViews(routes, answers, versions, new FileSender(answers), quoting, new ApiContract()));
        OTHERS.forEach(path -> settings.get(path, ctx -> ctx.redirect(desk.forVisitors(ctx))));
        List.of(UnknownIdException.class, BadParametersException.class, GraphUnavailableException.class)
                .forEach(one -> settings.exception(one, (failure, ctx) -> ctx.redirect(desk.forVisitors(ctx))));
    }
}

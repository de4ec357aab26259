package fr.retours.api;

import fr.retours.api.asked.QuestionReader;
import fr.retours.api.desk.DeskRoutes;
import fr.retours.api.directory.DirectoryPageHandler;
import fr.retours.api.fact.FactMargin;
import fr.retours.api.page.entity.BodyPageHandler;
import fr.retours.api.page.entity.FactPageHandler;
import fr.retours.api.page.recap.RecapPageHandler;
import fr.retours.api.page.search.SearchPageHandler;
import fr.retours.api.query.CountedSearch;
import fr.retours.api.query.QueryCounting;
import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.suggest.SuggestHandler;
import fr.retours.api.transport.ClientWatch;
import fr.retours.model.port.GraphUnavailableException;
import io.javalin.config.RoutesConfig;
import java.util.List;

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
        var site = SiteViews.of(settings, stores, config, clients, margin);
        var views = site.pages();
        var facts = views.facts();
        var questions = new QuestionReader(facts.search(), facts.relations());
        new SearchPageHandler(
                        facts.graph(),
                        new CountedSearch(facts.search(), QueryCounting.NONE),
                        questions,
                        views.filters().filters(),
                        views.pages())
                .register(views.routes());
        new RecapPageHandler(facts, facts.search(), views.pages()).register(views.routes());
        new DirectoryPageHandler(views).register();
        new FactPageHandler(views).register();
        new BodyPageHandler(views).register();
        new SuggestHandler(facts.search(), questions).register(site.api());
        OTHERS.forEach(path -> settings.get(path, ctx -> ctx.redirect(desk.forVisitors(ctx))));
        List.of(UnknownIdException.class, BadParametersException.class, GraphUnavailableException.class)
                .forEach(one -> settings.exception(one, (failure, ctx) -> ctx.redirect(desk.forVisitors(ctx))));
    }
}

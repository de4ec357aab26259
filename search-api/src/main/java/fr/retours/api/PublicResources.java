package fr.retours.api;

import fr.retours.api.analysis.AnalyzeHandler;
import fr.retours.api.answer.AnswerSender;
import fr.retours.api.asked.QuestionReader;
import fr.retours.api.asset.AssetHandler;
import fr.retours.api.assistant.AssistantHandler;
import fr.retours.api.body.BodyHandler;
import fr.retours.api.calendar.CalendarHandler;
import fr.retours.api.calendar.FoundEvents;
import fr.retours.api.catalogue.CatalogueHandler;
import fr.retours.api.cite.CiteHandler;
import fr.retours.api.cite.CitePageHandler;
import fr.retours.api.cite.CitedViews;
import fr.retours.api.cite.ViewTitles;
import fr.retours.api.confidence.ConfidenceHandler;
import fr.retours.api.directory.DirectoryPageHandler;
import fr.retours.api.discovery.DiscoveryRoutes;
import fr.retours.api.dossier.DossierHandler;
import fr.retours.api.embed.EmbedHandler;
import fr.retours.api.embed.PageTitles;
import fr.retours.api.event.EventHandler;
import fr.retours.api.export.DescriptionHandler;
import fr.retours.api.export.ExportHandler;
import fr.retours.api.export.ExportWriter;
import fr.retours.api.export.whole.WholeDownloads;
import fr.retours.api.fact.FactMargin;
import fr.retours.api.fact.FactSources;
import fr.retours.api.map.MapPageHandler;
import fr.retours.api.matrix.PairMatrixHandler;
import fr.retours.api.matrix.ThemeMatrixHandler;
import fr.retours.api.matrix.YearMatrixHandler;
import fr.retours.api.measure.CentralPageHandler;
import fr.retours.api.measure.MeasureHandler;
import fr.retours.api.measure.NetworkRanking;
import fr.retours.api.network.NetworkHandler;
import fr.retours.api.network.NetworkPageHandler;
import fr.retours.api.network.NetworkReads;
import fr.retours.api.openapi.OpenApiHandler;
import fr.retours.api.page.AboutPageHandler;
import fr.retours.api.page.PathRedirects;
import fr.retours.api.page.entity.BodyPageHandler;
import fr.retours.api.page.entity.FactPageHandler;
import fr.retours.api.page.recap.RecapPageHandler;
import fr.retours.api.page.search.SearchPageHandler;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.person.PersonHandler;
import fr.retours.api.problem.ProblemHandler;
import fr.retours.api.query.CountedSearch;
import fr.retours.api.query.QueryClickHandler;
import fr.retours.api.query.QueryCounting;
import fr.retours.api.question.PathPageHandler;
import fr.retours.api.question.QuestionsPageHandler;
import fr.retours.api.question.SpokespeoplePageHandler;
import fr.retours.api.question.TogetherPageHandler;
import fr.retours.api.recap.RecapHandler;
import fr.retours.api.reconcile.ReconcileHandler;
import fr.retours.api.relation.ConnectionHandler;
import fr.retours.api.relation.CooperationHandler;
import fr.retours.api.relation.RelationHandler;
import fr.retours.api.report.ReportPageHandler;
import fr.retours.api.report.VisitorReports;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.search.SearchHandler;
import fr.retours.api.status.HealthHandler;
import fr.retours.api.status.StatusHandler;
import fr.retours.api.suggest.SuggestHandler;
import fr.retours.api.theme.ThemeHandler;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.api.timeline.TimelinePageHandler;
import fr.retours.api.transport.BrowserPolicy;
import fr.retours.api.transport.ClientAllowance;
import fr.retours.api.transport.ClientWatch;
import fr.retours.api.view.ApiViews;
import fr.retours.api.widget.WidgetHandler;
import fr.retours.api.year.EventYearHandler;
import fr.retours.api.year.ThemeYearHandler;
import fr.retours.model.port.ParticipationGraph;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * All that is served, wired by hand.
 *
 * @param reports where what visitors report is kept; null for nowhere
 */
record PublicResources(
        ReadStores stores,
        ServerConfig config,
        ClientWatch clients,
        QueryCounting counting,
        @Nullable VisitorReports reports) {
    private static final int MOST_REPORTS = 10;
    private static final Duration REPORTS_AGAIN = Duration.ofHours(1);
    private static final int DOWNLOADS_AT_ONCE = 2;

    /** Each sees one state of the graph in all that it does. */
    private static Executor makers(ParticipationGraph graph) {
        var threads = Executors.newFixedThreadPool(
                DOWNLOADS_AT_ONCE,
                Thread.ofPlatform().daemon().name("download-", 0).factory());
        return task -> threads.execute(() -> graph.inOneState(task::run));
    }

    void register(JavalinConfig settings) {
        var site = SiteViews.of(settings.routes, stores, config, clients, FactMargin.NONE);
        var api = site.api();
        var views = site.pages();
        var pages = views.pages();
        var search = views.facts().search();
        settings.routes.before(AnswerSender::start);
        BrowserPolicy.register(
                settings.routes, config.site().isSecure(), config.site().namesHost());
        var cited = new CitedViews(settings.unsafe, site.cited(), stores.past(), pages);
        graph(api, views);
        index(api, views.facts(), views.filters());
        new CiteHandler(api.versions(), cited, config.site(), Clock.systemUTC()).register(api);
        exports(api, views);
        var titles = new PageTitles(stores.graph(), search, site.redirects(), stores.codes());
        pages(api, views, titles);
        new CitePageHandler(
                        new ViewTitles(titles, stores.relations(), views.filters()), cited, pages, Clock.systemUTC())
                .register(api.routes());
        new ReconcileHandler(stores.graph(), search, site.redirects(), pages.templates(), config.site())
                .register(api.routes(), api.contract());
        new OpenApiHandler(api.answers(), pages.templates(), api.contract()).register(api.routes());
        new AssistantHandler(settings.unsafe, config.site()).register(api.routes());
        AssetHandler.register(api.routes());
        new WidgetHandler(api.answers()).register(api.routes());
        new ProblemHandler(site.redirects(), stores.erased(), stores.codes(), stores.past(), pages, cited::show)
                .register(settings.routes);
    }

    /** What the graph alone answers, as JSON and as pages. */
    private void graph(ApiViews api, PageViews views) {
        var facts = views.facts();
        var filters = views.filters();
        var ranking = new NetworkRanking(facts.graph(), facts.relations(), facts.slices(), config.deadline());
        var networks = new NetworkReads(facts.graph(), facts.relations(), config.deadline());
        new EventHandler(facts, filters.filters()).register(api);
        new PersonHandler(facts, filters).register(api);
        new BodyHandler(facts, filters).register(api);
        new ThemeHandler(facts.graph(), filters).register(api);
        new RelationHandler(facts.relations(), filters).register(api);
        new CooperationHandler(facts, filters).register(api);
        new ConnectionHandler(facts.relations(), filters).register(api);
        new EventYearHandler(facts, filters.filters()).register(api);
        new ThemeYearHandler(facts.relations(), filters).register(api);
        new NetworkHandler(facts, networks, filters).register(api);
        new MeasureHandler(ranking, filters).register(api);
        new FactPageHandler(views).register();
        new BodyPageHandler(views).register();
        new DirectoryPageHandler(views).register();
        new TiePageHandler(views).register();
        new QuestionsPageHandler(views).register();
        new TogetherPageHandler(views).register();
        new SpokespeoplePageHandler(views).register();
        new CentralPageHandler(views, ranking).register();
        new DossierHandler(views, api.files(), Clock.systemUTC()).register();
        new NetworkPageHandler(views, networks).register();
        new MapPageHandler(views).register();
        new TimelinePageHandler(views, filters.filters()).register();
        new PathPageHandler(views).register();
        new ThemeMatrixHandler(views).register();
        new PairMatrixHandler(views).register();
        new YearMatrixHandler(views).register();
    }

    private void index(ApiViews api, FactSources facts, RelationFilters filters) {
        var search = facts.search();
        new SearchHandler(search, filters.filters()).register(api);
        new SuggestHandler(search, new QuestionReader(search, facts.relations())).register(api);
        new AnalyzeHandler(search).register(api);
        new RecapHandler(search).register(api);
        new ConfidenceHandler().register(api);
        new StatusHandler(facts, search, stores.past(), stores.readings()).register(api);
        new HealthHandler(facts.graph(), search).register(api.routes(), api.contract());
    }

    private void exports(ApiViews api, PageViews views) {
        var facts = views.facts();
        var exports = new ExportWriter(facts.slices(), facts.search(), facts.quoting(), facts.codes());
        var downloads = new WholeDownloads(config.downloads(), config.deadline(), makers(facts.graph()));
        new ExportHandler(exports, api.versions(), api.files(), downloads, views.filters())
                .register(api.routes(), api.contract());
        new DescriptionHandler(exports, api.versions(), api.answers(), views.filters())
                .register(api.routes(), api.contract());
        new CatalogueHandler(facts.search(), exports, downloads, stores.past(), api.answers(), views.pages())
                .register(api.routes());
        new AboutPageHandler(
                        facts.search(),
                        stores.reviewed(),
                        stores.readings(),
                        downloads,
                        views.pages(),
                        Clock.systemUTC())
                .register(api.routes());
    }

    private void pages(ApiViews api, PageViews views, PageTitles titles) {
        var facts = views.facts();
        var search = facts.search();
        var filters = views.filters().filters();
        var pages = views.pages();
        var routes = views.routes();
        new SearchPageHandler(
                        facts.graph(),
                        new CountedSearch(search, counting),
                        new QuestionReader(search, facts.relations()),
                        filters,
                        pages)
                .register(routes);
        new RecapPageHandler(facts, search, pages).register(routes);
        var mayReport = new ClientAllowance(config.limits().proxies(), MOST_REPORTS, REPORTS_AGAIN);
        new ReportPageHandler(pages, reports, mayReport).register(routes);
        PathRedirects.register(routes);
        if (config.site().countsQueries()) {
            new QueryClickHandler(counting).register(routes);
        }
        new DiscoveryRoutes(search, facts.slices(), filters, pages).register(routes, api.answers());
        var events = new FoundEvents(search, facts.slices(), facts.quoting());
        new CalendarHandler(events, stores.past(), filters, api.files(), pages).register(routes);
        new EmbedHandler(titles, api.answers(), pages).register(routes);
    }
}

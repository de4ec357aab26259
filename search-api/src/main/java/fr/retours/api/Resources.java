package fr.retours.api;

import fr.retours.api.analysis.AnalyzeHandler;
import fr.retours.api.answer.Answers;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.answer.Routes;
import fr.retours.api.asset.AssetHandler;
import fr.retours.api.body.BodyHandler;
import fr.retours.api.calendar.CalendarHandler;
import fr.retours.api.calendar.FoundEvents;
import fr.retours.api.catalogue.CatalogueHandler;
import fr.retours.api.cite.CiteHandler;
import fr.retours.api.cite.CitePageHandler;
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
import fr.retours.api.export.Exports;
import fr.retours.api.export.FileSender;
import fr.retours.api.export.whole.WholeDownloads;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.Quoting;
import fr.retours.api.fact.ReadingCounts;
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
import fr.retours.api.page.ReviewedFacts;
import fr.retours.api.page.entity.BodyPageHandler;
import fr.retours.api.page.entity.FactPageHandler;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.Templates;
import fr.retours.api.page.recap.RecapPageHandler;
import fr.retours.api.page.search.SearchPageHandler;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.person.PersonHandler;
import fr.retours.api.picture.PictureSender;
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
import fr.retours.api.request.ErasedIds;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Redirects;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.search.FormerCodeSearch;
import fr.retours.api.search.SearchHandler;
import fr.retours.api.status.HealthHandler;
import fr.retours.api.status.StatusHandler;
import fr.retours.api.suggest.SuggestHandler;
import fr.retours.api.theme.ThemeHandler;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.api.timeline.TimelinePageHandler;
import fr.retours.api.transport.BrowserPolicy;
import fr.retours.api.transport.ClientWatch;
import fr.retours.api.view.ApiViews;
import fr.retours.api.widget.WidgetHandler;
import fr.retours.api.year.EventYearHandler;
import fr.retours.api.year.ThemeYearHandler;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** All that is served, wired by hand. */
final class Resources {
    private static final int DOWNLOADS_AT_ONCE = 2;

    private final ParticipationGraph graph;
    private final RelationGraph relations;
    private final SliceGraph slices;
    private final RecapSearch search;
    private final TerritoryCodes codes;
    private final Redirects redirects;
    private final ErasedIds erased;
    private final Quoting quoting;
    private final FactSources facts;
    private final PastVersions past;
    private final ReviewedFacts reviewed;
    private final ReadingCounts readings;
    private final DatasetVersions versions;
    private final Answers answers;
    private final FileSender files;
    private final WholeDownloads downloads;
    private final NetworkRanking ranking;
    private final NetworkReads networks;
    private final Exports exports;
    private final Filters filters;
    private final RelationFilters asking;
    private final Templates templates = new Templates();
    private final ServerConfig config;
    private final ClientWatch clients;
    private final QueryCounting counting;

    Resources(Stores stores, ServerConfig config, ClientWatch clients, QueryCounting counting) {
        this.graph = stores.graph();
        this.relations = stores.relations();
        this.slices = stores.slices();
        this.codes = stores.codes();
        this.search = new FormerCodeSearch(stores.search(), codes);
        this.redirects = stores.redirects().or(Redirects.to(codes));
        this.erased = stores.erased();
        this.past = stores.past();
        this.reviewed = stores.reviewed();
        this.readings = stores.readings();
        this.quoting = new Quoting(search, graph, stores.extractors());
        this.facts = new FactSources(graph, relations, codes, quoting);
        // The shape of answers may change with the program: tags of another run are worthless.
        String edition = UUID.randomUUID().toString();
        this.versions = new DatasetVersions(graph, search);
        this.answers = new Answers(versions, edition, config.site().namesHost());
        this.files = new FileSender(answers);
        this.downloads = new WholeDownloads(config.downloads(), config.deadline(), makers(graph));
        this.ranking = new NetworkRanking(graph, relations, slices, config.deadline());
        this.networks = new NetworkReads(graph, relations, config.deadline());
        this.exports = new Exports(slices, search, quoting, codes);
        this.filters = new Filters(redirects, codes);
        this.asking = new RelationFilters(filters);
        this.config = config;
        this.clients = clients;
        this.counting = counting;
    }

    /** Each sees one state of the graph in all that it does. */
    private static Executor makers(ParticipationGraph graph) {
        var threads = Executors.newFixedThreadPool(
                DOWNLOADS_AT_ONCE,
                Thread.ofPlatform().daemon().name("download-", 0).factory());
        return task -> threads.execute(() -> graph.inOneState(task::run));
    }

    void register(JavalinConfig settings) {
        settings.routes.before(Answers::start);
        BrowserPolicy.register(
                settings.routes, config.site().isSecure(), config.site().namesHost());
        var routes = new Routes(settings.routes, graph, config.deadline(), clients);
        api(routes);
        var pages = new PageSender(answers, versions, templates, config.site());
        pages(routes, pages);
        var pictures = new PictureSender(answers, versions, past, templates, config.site());
        views(new PageViews(routes, facts, asking, pages, pictures));
        AssetHandler.register(routes);
        new WidgetHandler(answers).register(routes);
        new ProblemHandler(redirects, erased, codes, past, pages).register(settings.routes);
    }

    private void pages(Routes routes, PageSender pages) {
        new SearchPageHandler(graph, new CountedSearch(search, counting), filters, pages).register(routes);
        new RecapPageHandler(facts, search, pages).register(routes);
        PathRedirects.register(routes);
        if (config.site().countsQueries()) {
            new QueryClickHandler(counting).register(routes);
        }
        new AboutPageHandler(search, reviewed, readings, downloads, pages, Clock.systemUTC()).register(routes);
        new DiscoveryRoutes(search, slices, filters, pages).register(routes, answers);
        var events = new FoundEvents(search, slices, quoting);
        new CalendarHandler(events, past, filters, files, pages).register(routes);
        var titles = new PageTitles(graph, search, redirects, codes);
        new EmbedHandler(titles, answers, pages).register(routes);
        new CitePageHandler(new ViewTitles(titles, relations, asking), pages, Clock.systemUTC()).register(routes);
        new CatalogueHandler(search, exports, downloads, past, answers, pages).register(routes);
    }

    private void views(PageViews views) {
        new FactPageHandler(views).register();
        new BodyPageHandler(views).register();
        new DirectoryPageHandler(views).register();
        new TiePageHandler(views).register();
        new QuestionsPageHandler(views).register();
        new TogetherPageHandler(views, search).register();
        new SpokespeoplePageHandler(views, search).register();
        new CentralPageHandler(views, ranking).register();
        new DossierHandler(views, files, Clock.systemUTC()).register();
        new NetworkPageHandler(views, networks, search).register();
        new MapPageHandler(views, slices).register();
        new TimelinePageHandler(views, filters).register();
        new PathPageHandler(views).register();
        new ThemeMatrixHandler(views).register();
        new PairMatrixHandler(views).register();
        new YearMatrixHandler(views, search).register();
    }

    private void api(Routes routes) {
        var views = new ApiViews(routes, answers, versions, files, quoting);
        new SearchHandler(search, filters).register(views);
        new SuggestHandler(search).register(views);
        new AnalyzeHandler(search).register(views);
        new RecapHandler(search).register(views);
        new EventHandler(facts, filters).register(views);
        new PersonHandler(facts, asking).register(views);
        new BodyHandler(facts, asking).register(views);
        new ThemeHandler(graph, asking).register(views);
        new RelationHandler(relations, asking).register(views);
        new CooperationHandler(facts, asking).register(views);
        new ConnectionHandler(relations, asking).register(views);
        new EventYearHandler(facts, filters).register(views);
        new ThemeYearHandler(relations, asking).register(views);
        new NetworkHandler(facts, networks, asking).register(views);
        new MeasureHandler(ranking, asking).register(views);
        new ConfidenceHandler().register(views);
        new ExportHandler(exports, versions, files, downloads, asking).register(routes);
        new DescriptionHandler(exports, versions, answers, asking).register(routes);
        new ReconcileHandler(graph, search, redirects, templates, config.site()).register(routes);
        new CiteHandler(versions, config.site(), Clock.systemUTC()).register(views);
        new StatusHandler(facts, search, past, readings).register(views);
        new HealthHandler(graph, search).register(routes);
        new OpenApiHandler(answers, templates).register(routes);
    }
}

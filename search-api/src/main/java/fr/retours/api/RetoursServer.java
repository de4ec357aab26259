package fr.retours.api;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Routes;
import fr.retours.api.asset.AssetHandler;
import fr.retours.api.body.BodyHandler;
import fr.retours.api.event.EventHandler;
import fr.retours.api.openapi.OpenApiHandler;
import fr.retours.api.page.PageRoutes;
import fr.retours.api.page.Templates;
import fr.retours.api.person.PersonHandler;
import fr.retours.api.problem.ProblemHandler;
import fr.retours.api.problem.TransportErrors;
import fr.retours.api.recap.RecapHandler;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Redirects;
import fr.retours.api.search.SearchHandler;
import fr.retours.api.status.HealthHandler;
import fr.retours.api.status.StatusHandler;
import fr.retours.api.suggest.SuggestHandler;
import fr.retours.api.theme.ThemeHandler;
import fr.retours.api.transport.BrowserPolicy;
import fr.retours.model.ParticipationGraph;
import fr.retours.text.RecapSearch;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A running HTTP server: the API and the web page. It does not close the stores it reads. */
public final class RetoursServer implements AutoCloseable {
    private final Javalin javalin;

    private RetoursServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts serving.
     *
     * @throws ServerStartException if the server cannot listen there
     */
    public static RetoursServer start(
            ServerConfig config, ParticipationGraph graph, RecapSearch search, Redirects redirects) {
        var javalin = Javalin.create(settings -> configure(settings, graph, search, redirects));
        try {
            return new RetoursServer(javalin.start(config.host(), config.port()));
        } catch (JavalinException e) {
            throw BindFailure.of(config, e);
        }
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return javalin.port();
    }

    /** Returns what is served, as in {@code GET /api/v1/search}. */
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint.method + " " + route.endpoint.path)
                .collect(Collectors.toSet());
    }

    /** Stops listening; requests under way are answered. Closing twice does nothing. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(
            JavalinConfig settings, ParticipationGraph graph, RecapSearch search, Redirects redirects) {
        settings.concurrency.useVirtualThreads = true;
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.http.prefer405over404 = true;
        settings.routes.before(Answers::start);
        BrowserPolicy.register(settings.routes);
        TransportErrors.register(settings);
        // The shape of answers may change with the program: tags of another run are worthless.
        var answers = new Answers(
                new DatasetVersions(graph, search), UUID.randomUUID().toString());
        var filters = new Filters(redirects);
        var routes = new Routes(settings.routes);
        new SearchHandler(search, answers, filters).register(routes);
        new SuggestHandler(search, answers).register(routes);
        new RecapHandler(search, answers).register(routes);
        new EventHandler(graph, search, answers, filters).register(routes);
        new PersonHandler(graph, search, answers, filters).register(routes);
        new BodyHandler(graph, search, answers, filters).register(routes);
        new ThemeHandler(graph, search, answers, filters).register(routes);
        new StatusHandler(graph, search, answers).register(routes);
        new HealthHandler(graph, search).register(routes);
        var templates = new Templates();
        new OpenApiHandler(answers, templates).register(routes);
        AssetHandler.register(routes);
        var pages = new PageRoutes(graph, search, filters, templates);
        pages.register(routes, answers);
        new ProblemHandler(redirects, pages).register(settings.routes);
    }
}

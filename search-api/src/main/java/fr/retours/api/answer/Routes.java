package fr.retours.api.answer;

import fr.retours.model.ParticipationGraph;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Registers what can be read. */
public final class Routes {
    /** What the path of every resource starts with. */
    public static final String API = "/api/v1";

    private final RoutesConfig routes;
    private final ParticipationGraph graph;

    /**
     * Adds to the framework's routes.
     *
     * @param graph of which each answer sees one state
     */
    public Routes(RoutesConfig routes, ParticipationGraph graph) {
        this.routes = routes;
        this.graph = graph;
    }

    private Handler whole(Handler handler) {
        return ctx -> graph.inOneState(() -> handler.handle(ctx));
    }

    /** Serves a resource of the API; its path stands behind {@link #API}. */
    public void resource(String path, Handler handler) {
        get(API + path, handler);
    }

    /** Serves a form of the API sent by POST, where a question may be too long for an address. */
    public void form(String path, Handler handler) {
        routes.post(API + path, whole(handler));
    }

    /** Serves a path, to HEAD with the very headers of GET. */
    public void get(String path, Handler handler) {
        routes.get(path, whole(handler));
        routes.head(path, whole(handler));
    }
}

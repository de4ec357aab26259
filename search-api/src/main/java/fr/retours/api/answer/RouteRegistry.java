package fr.retours.api.answer;

import fr.retours.api.transport.ClientWatch;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.text.deadline.RequestDeadline;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Registers what can be read.
 *
 * @param graph of which each answer sees one state
 * @param deadline longest time that the work on a request may take
 * @param clients sees when nobody waits for the answer any more
 */
public record RouteRegistry(RoutesConfig routes, ParticipationGraph graph, Duration deadline, ClientWatch clients) {
    /** What the path of every resource starts with. */
    public static final String API = "/api/v1";

    /** Serves a resource of the API; its path stands behind {@link #API}. */
    public void resource(String path, Handler handler) {
        get(API + path, handler);
    }

    /**
     * Serves a resource of the API, and sends it while it is made, however long that takes, to those who ask for that.
     *
     * @param asks whether a request does
     */
    public void resource(String path, Handler handler, Predicate<Context> asks, Handler stream) {
        Handler either = ctx -> (asks.test(ctx) ? whole(stream) : timely(handler)).handle(ctx);
        routes.get(API + path, either);
        routes.head(API + path, either);
    }

    /** Serves a form of the API sent by POST, where a question may be too long for an address. */
    public void form(String path, Handler handler) {
        ask(API + path, handler);
    }

    /** Serves questions that are sent to a path by POST. */
    public void ask(String path, Handler handler) {
        routes.post(path, timely(handler));
    }

    /** Takes what a page tells by POST, without a body. */
    public void post(String path, Handler handler) {
        routes.post(path, handler);
    }

    /** Serves a resource of the API that is sent while it is made, however long that takes. */
    public void stream(String path, Handler handler) {
        getStream(API + path, handler);
    }

    /** Serves a path with what is sent while it is made, however long that takes, to HEAD with the very headers of GET. */
    public void getStream(String path, Handler handler) {
        routes.get(path, whole(handler));
        routes.head(path, whole(handler));
    }

    /** Does something before whatever answers a path, which may end in {@code *}. */
    public void before(String path, Handler handler) {
        routes.before(path, handler);
    }

    /** Serves a path, to HEAD with the very headers of GET. */
    public void get(String path, Handler handler) {
        routes.get(path, timely(handler));
        routes.head(path, timely(handler));
    }

    private Handler timely(Handler handler) {
        return ctx -> RequestDeadline.within(deadline, () -> {
            var visit = clients.of(ctx, RequestDeadline.current());
            try {
                whole(handler).handle(ctx);
            } finally {
                visit.close();
            }
        });
    }

    private Handler whole(Handler handler) {
        return ctx -> graph.inOneState(() -> handler.handle(ctx));
    }
}

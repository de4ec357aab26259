package fr.retours.api.admin;

import fr.retours.api.access.AccessException;
import fr.retours.api.answer.AnswerJson;
import fr.retours.api.operation.ServerMetrics;
import fr.retours.api.port.ListeningPort;
import fr.retours.api.problem.ClientDeparture;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusalNews;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.problem.WordlessFailure;
import fr.retours.api.transport.BodyRule;
import fr.retours.api.transport.BrowserPolicy;
import fr.retours.api.transport.PortRules;
import fr.retours.api.transport.TransportLimits;
import fr.retours.api.wording.Wording;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whoever operates a server, at an address of its own that no visitor should reach: {@code /metrics} to everybody, and calls of
 * administration to accounts.
 */
public final class AdminServer implements AutoCloseable {
    /** The format that every version of Prometheus reads. */
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private static final int THREADS = 40;
    private static final int CONNECTIONS = 2_000;

    private final ListeningPort port;

    private AdminServer(ListeningPort port) {
        this.port = port;
    }

    /**
     * What accounts may call and open.
     *
     * @param bodies which are read
     * @param routes adds what is answered
     */
    public record Offer(List<BodyRule> bodies, Consumer<RoutesConfig> routes) {
        /** Nothing. */
        public static final Offer NONE = new Offer(List.of(), routes -> {});

        /** Copies the list. */
        public Offer {
            bodies = List.copyOf(bodies);
        }
    }

    /**
     * Starts listening.
     *
     * @param port 0 takes a free one
     * @param limits of the site, which are in force here, but for fewer threads and connections, and no limit of requests: whoever has
     *     the right key comes in, whatever else comes from the same address
     * @throws RuntimeException if the server cannot listen there; all is stopped then
     */
    public static AdminServer start(String host, int port, ServerMetrics metrics, Offer offer, TransportLimits limits) {
        var own = limits.perClient(limits.connectionsPerClient(), 0).within(THREADS, CONNECTIONS);
        var listening = ListeningPort.of(new PortRules(offer.bodies(), true), own, settings -> {
            settings.routes.before(ctx -> BrowserPolicy.confidential(ctx::header));
            settings.routes.get("/metrics", ctx -> ctx.result(metrics.text()).contentType(METRICS));
            offer.routes().accept(settings.routes);
            new AdminErrors().register(settings.routes);
        });
        listening.start(host, port);
        return new AdminServer(listening);
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return port.number();
    }

    @Override
    public void close() {
        port.close();
    }

    /** Sends failures of calls of administration as problems. */
    private static final class AdminErrors {
        private static final Logger LOG = LoggerFactory.getLogger(AdminErrors.class);
        private static final int FIRST_FAULT = 500;

        private final RefusalNews refusals = new RefusalNews();

        void register(RoutesConfig routes) {
            routes.exception(HttpResponseException.class, this::send);
            routes.exception(Exception.class, this::send);
        }

        private void send(Exception failure, Context ctx) {
            Problem problem = problem(failure, ctx);
            if (failure instanceof MethodNotAllowedResponse other) {
                ctx.header(Header.ALLOW, methods(other));
            }
            if (failure instanceof AccessException) {
                refusals.tell(failure);
            } else if (problem.status() >= FIRST_FAULT) {
                WordlessFailure.log(LOG, ctx, problem, failure);
            }
            ctx.status(problem.status()).result(AnswerJson.write(problem)).contentType(Problem.MEDIA_TYPE);
        }

        private static String methods(MethodNotAllowedResponse other) {
            return String.join(", ", other.getDetails().values());
        }

        private static Problem problem(Exception failure, Context ctx) {
            return switch (failure) {
                case RefusedException refused -> refused.problem();
                case AccessException closed -> Problem.of(ProblemType.ACCOUNTS_UNAVAILABLE, closed.told());
                case NotFoundResponse none ->
                    Problem.of(ProblemType.NOT_FOUND, Wording.text("detail.unknown-path", ctx.path()));
                case MethodNotAllowedResponse other ->
                    Problem.of(
                            ProblemType.METHOD_NOT_ALLOWED,
                            Wording.text(
                                    "detail.method-not-allowed", ctx.method().name(), methods(other)));
                case HttpResponseException bad
                when bad.getStatus() < FIRST_FAULT -> Problem.plain(ProblemType.MALFORMED_REQUEST);
                default ->
                    ClientDeparture.caused(failure) ? Problem.plain(ProblemType.MALFORMED_REQUEST) : Problem.internal();
            };
        }
    }
}

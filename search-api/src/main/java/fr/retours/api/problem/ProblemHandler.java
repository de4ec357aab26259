package fr.retours.api.problem;

import fr.retours.api.answer.AnswerJson;
import fr.retours.api.answer.DataChangedException;
import fr.retours.api.answer.GoneException;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.ErasedIds;
import fr.retours.api.request.IdRedirects;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.transport.BrowserPolicy;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.GraphDamagedException;
import fr.retours.model.port.GraphRefusedException;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.deadline.DeadlineExceededException;
import fr.retours.text.deadline.OverloadException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last handler: answers by what was kept, leads from an old id to the one that took its place, or sends a failure as a problem. */
public final class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String RETRY_SECONDS = "5";

    private final IdRedirects redirects;
    private final ErasedIds erased;
    private final TerritoryCodes codes;
    private final PastVersions past;
    private final ProblemView page;
    private final Predicate<Context> kept;
    private final RefusalNews refusals = new RefusalNews();

    /**
     * Shows problems with {@code page} to those who asked for one.
     *
     * @param kept answers by what was kept, and returns true; does nothing where nothing was
     */
    public ProblemHandler(
            IdRedirects redirects,
            ErasedIds erased,
            TerritoryCodes codes,
            PastVersions past,
            ProblemView page,
            Predicate<Context> kept) {
        this.redirects = redirects;
        this.erased = erased;
        this.codes = codes;
        this.past = past;
        this.page = page;
        this.kept = kept;
    }

    /** Takes all failures over from the framework. */
    public void register(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, this::handle);
        routes.exception(Exception.class, this::handle);
    }

    private void handle(Exception failure, Context ctx) {
        if (kept.test(ctx)) {
            return;
        }
        Optional<String> target = failure instanceof UnknownIdException unknown
                ? unknown.meant().or(() -> redirects.target(unknown.id())).map(id -> replaced(ctx, unknown.id(), id))
                : Optional.empty();
        if (target.isPresent()) {
            ctx.status(HttpStatus.PERMANENT_REDIRECT).header(Header.LOCATION, target.get());
            return;
        }
        Problem problem = switch (failure) {
            case GoneException gone -> Problems.of(gone, past);
            case UnknownIdException unknown when erased.contains(unknown.id()) -> Problem.plain(ProblemType.ERASED);
            case UnknownIdException unknown -> Problems.of(unknown, codes);
            default -> Problems.of(failure, ctx.method().name(), ctx.path());
        };
        log(failure, problem, ctx);
        send(ctx, problem);
    }

    private void send(Context ctx, Problem problem) {
        ctx.status(problem.status()).header(Header.CACHE_CONTROL, "no-store");
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
            ctx.header(Header.RETRY_AFTER, RETRY_SECONDS);
        }
        if (problem.status() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            ctx.header(Header.ALLOW, BrowserPolicy.methods(ctx.path()));
        }
        if (wantsPage(ctx)) {
            page.show(ctx, problem);
        } else {
            ctx.result(AnswerJson.write(problem)).contentType(Problem.MEDIA_TYPE);
        }
    }

    private static boolean wantsPage(Context ctx) {
        String accepted = ctx.header(Header.ACCEPT);
        return !BrowserPolicy.isForPrograms(ctx.path()) && accepted != null && accepted.contains("text/html");
    }

    private static String replaced(Context ctx, String from, String to) {
        String path = Arrays.stream(ctx.path().split("/"))
                .map(segment -> decoded(segment).equals(from) ? to : segment)
                .collect(Collectors.joining("/"));
        String query = ctx.queryString();
        return query == null ? path : path + '?' + replaced(query, from, to);
    }

    /** An id may stand in the query as well, as the end of a path does. */
    private static String replaced(String query, String from, String to) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> {
                    int value = pair.indexOf('=') + 1;
                    return decoded(pair.substring(value)).equals(from) ? pair.substring(0, value) + to : pair;
                })
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Names the route, never the address. Logs nothing for mistakes of the client. */
    private void log(Exception failure, Problem problem, Context ctx) {
        if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            WordlessFailure.log(LOG, ctx, problem, failure);
        } else if (failure instanceof OverloadException) {
            refusals.tell(failure);
        } else if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
            LOG.warn("{} {} not served: {}", ctx.method(), ctx.endpoint().path, failure.getMessage());
        }
    }

    /** Tells which problem an exception is: the one class that knows. Pure; {@link ProblemHandler} sends it. */
    static final class Problems {
        private static final Map<Integer, ProblemType> REFUSED = Map.of(
                HttpStatus.URI_TOO_LONG.getCode(), ProblemType.ADDRESS_TOO_LONG,
                HttpStatus.NOT_IMPLEMENTED.getCode(), ProblemType.NOT_IMPLEMENTED,
                HttpStatus.RANGE_NOT_SATISFIABLE.getCode(), ProblemType.RANGE_NOT_SATISFIABLE);

        private Problems() {}

        static Problem of(Exception failure, String method, String path) {
            return switch (failure) {
                case BadParametersException bad -> badParameters(bad);
                case RefusedException refused -> refused.problem();
                case DataChangedException changed -> Problem.plain(ProblemType.DATA_CHANGED);
                case OverloadException overload -> Problem.plain(ProblemType.OVERLOADED);
                case DeadlineExceededException late -> Problem.plain(ProblemType.DEADLINE_EXCEEDED);
                case GraphUnavailableException down -> Problem.plain(ProblemType.GRAPH_UNAVAILABLE);
                case GraphRefusedException refused -> Problem.plain(ProblemType.GRAPH_UNAVAILABLE);
                case GraphDamagedException damaged ->
                    Problem.of(ProblemType.GRAPH_UNAVAILABLE, Wording.text("detail.graph-damaged"));
                case IndexUnavailableException damaged
                when damaged.isDamaged() ->
                    Problem.of(ProblemType.INDEX_UNAVAILABLE, Wording.text("detail.index-damaged"));
                case IndexUnavailableException down -> Problem.plain(ProblemType.INDEX_UNAVAILABLE);
                case NotFoundResponse none ->
                    Problem.of(ProblemType.NOT_FOUND, Wording.text("detail.unknown-path", path));
                case MethodNotAllowedResponse other ->
                    Problem.of(
                            ProblemType.METHOD_NOT_ALLOWED,
                            Wording.text("detail.method-not-allowed", method, BrowserPolicy.methods(path)));
                case HttpResponseException refused
                when REFUSED.containsKey(refused.getStatus()) -> Problem.plain(REFUSED.get(refused.getStatus()));
                case HttpResponseException refused
                when refused.getStatus() < 500 -> Problem.plain(ProblemType.MALFORMED_REQUEST);
                default ->
                    ClientDeparture.caused(failure) ? Problem.plain(ProblemType.MALFORMED_REQUEST) : Problem.internal();
            };
        }

        /** Names the authority when the code exists and only no recap names it. */
        static Problem of(UnknownIdException unknown, TerritoryCodes codes) {
            String detail = codes.find(unknown.id())
                    .flatMap(id -> codes.name(id).map(name -> Wording.text("detail.unmet", name, id.value())))
                    .orElseGet(() -> Wording.text("detail.unknown-id", unknown.id()));
            return Problem.of(ProblemType.NOT_FOUND, detail);
        }

        /** Tells when the version that is asked for was there, if it ever was. */
        static Problem of(GoneException gone, PastVersions past) {
            String forward = gone.served()
                    .map(version -> Wording.text("gone.served", version))
                    .orElseGet(() -> Wording.text("gone.indexing"));
            String was = past.of(gone.asked())
                    .map(one -> Wording.text("detail.gone-past", gone.asked(), one.completed(), one.recaps()))
                    .orElseGet(() -> Wording.text("detail.gone", gone.asked()));
            return Problem.of(
                    ProblemType.GONE, was + ' ' + Wording.text("gone.otherwise"), Map.of("v", List.of(forward)));
        }

        private static Problem badParameters(BadParametersException bad) {
            String names = String.join(", ", bad.errors().keySet());
            return Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    Wording.text("detail.invalid-parameter", bad.errors().size(), names),
                    bad.errors());
        }
    }
}

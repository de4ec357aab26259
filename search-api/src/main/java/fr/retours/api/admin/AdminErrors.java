package fr.retours.api.admin;

import fr.retours.api.access.AccessException;
import fr.retours.api.answer.AnswerJson;
import fr.retours.api.problem.ClientDeparture;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusalNews;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.problem.WordlessFailure;
import fr.retours.api.wording.Wording;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends failures of calls of administration as problems. */
final class AdminErrors {
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
                        Wording.text("detail.method-not-allowed", ctx.method().name(), methods(other)));
            case HttpResponseException bad
            when bad.getStatus() < FIRST_FAULT -> Problem.plain(ProblemType.MALFORMED_REQUEST);
            default ->
                ClientDeparture.caused(failure) ? Problem.plain(ProblemType.MALFORMED_REQUEST) : Problem.internal();
        };
    }
}

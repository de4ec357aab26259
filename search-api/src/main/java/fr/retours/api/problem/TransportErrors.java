package fr.retours.api.problem;

import fr.retours.api.answer.AnswerJson;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends as problems what fails before a request reaches the routes, or beyond what they can catch. */
public final class TransportErrors extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(TransportErrors.class);
    /** Longest value of a header that clients and proxies are sure to take; the server would fail on twice as much. */
    private static final int LONGEST_HEADER = 8_000;
    /** What repeats the address that was asked for. */
    private static final List<String> ADDRESSES = List.of(Header.LOCATION, "Link");

    private final Consumer<BiConsumer<String, String>> policy;

    /** Sets the headers that {@code policy} has for an answer. */
    public TransportErrors(Consumer<BiConsumer<String, String>> policy) {
        this.policy = policy;
    }

    /** Takes over from the framework what its routes cannot catch. */
    public static void register(JavalinConfig settings) {
        settings.router.javaLangErrorHandler(TransportErrors::fatal);
        settings.routes.after(TransportErrors::refuseLongAddress);
    }

    private static void refuseLongAddress(Context ctx) {
        for (String name : ADDRESSES) {
            String address = ctx.res().getHeader(name);
            if (address != null && address.length() > LONGEST_HEADER) {
                ctx.res().setHeader(name, null);
                throw new BadRequestResponse();
            }
        }
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        var headers = response.getHeaders();
        headers.put(Header.CONTENT_TYPE, Problem.MEDIA_TYPE);
        policy.accept(headers::put);
        if (!request.getConnectionMetaData().isPersistent()) {
            // Where an address cannot be read the method is unknown, and HEAD gets content, which must not begin a next
            // answer.
            headers.put(Header.CONNECTION, "close");
        }
        response.write(true, body(status), callback);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    private static void fatal(HttpServletResponse response, Error error) {
        Problem problem = Problem.internal();
        LOG.error("a request failed, {}", problem.instance(), new WordlessFailure(error));
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream().write(AnswerJson.write(problem).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the client must read its answer", e);
        }
    }

    private static ByteBuffer body(int status) {
        Problem plain = Problem.plain(type(status));
        Problem problem = new Problem(plain.type(), plain.title(), status, plain.detail(), null, null, plain.errors());
        return ByteBuffer.wrap(AnswerJson.write(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemType type(int status) {
        return switch (status) {
            case HttpStatus.FORBIDDEN_403 -> ProblemType.OTHER_SITE;
            case HttpStatus.REQUEST_TIMEOUT_408 -> ProblemType.TOO_SLOW;
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> ProblemType.CONTENT_TOO_LARGE;
            case HttpStatus.UNSUPPORTED_MEDIA_TYPE_415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case HttpStatus.URI_TOO_LONG_414 -> ProblemType.ADDRESS_TOO_LONG;
            case HttpStatus.TOO_MANY_REQUESTS_429 -> ProblemType.TOO_MANY_REQUESTS;
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> ProblemType.HEADERS_TOO_LARGE;
            default -> HttpStatus.isServerError(status) ? ProblemType.INTERNAL : ProblemType.MALFORMED_REQUEST;
        };
    }
}

package fr.retours.api.problem;

import fr.retours.api.answer.Json;
import fr.retours.api.transport.BrowserPolicy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Header;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    /** Room for a query of 10,000 characters of three bytes each, percent-encoded, so that the answer can name it. */
    private static final int HEADER_BYTES = 128 * 1024;

    private TransportErrors() {}

    /** Takes over from the HTTP server below the framework. */
    public static void register(JavalinConfig settings) {
        settings.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(HEADER_BYTES));
        settings.jetty.modifyServer(server -> server.setErrorHandler(new TransportErrors()));
        settings.router.javaLangErrorHandler(TransportErrors::fatal);
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        var headers = response.getHeaders();
        headers.put(Header.CONTENT_TYPE, Problem.MEDIA_TYPE);
        BrowserPolicy.program(headers::put);
        response.write(true, body(status), callback);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    private static void fatal(HttpServletResponse response, Error error) {
        Problem problem = Problem.internal();
        LOG.error("a request failed, {}", problem.instance(), error);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream().write(Json.write(problem).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the client must read its answer", e);
        }
    }

    private static ByteBuffer body(int status) {
        Problem plain = Problem.plain(type(status));
        Problem problem = new Problem(plain.type(), plain.title(), status, plain.detail(), null, plain.errors());
        return ByteBuffer.wrap(Json.write(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemType type(int status) {
        return switch (status) {
            case HttpStatus.URI_TOO_LONG_414 -> ProblemType.ADDRESS_TOO_LONG;
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> ProblemType.HEADERS_TOO_LARGE;
            default -> HttpStatus.isServerError(status) ? ProblemType.INTERNAL : ProblemType.MALFORMED_REQUEST;
        };
    }
}

package fr.retours.api.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.servlet.JavalinServletContext;
import io.javalin.http.servlet.JavalinServletContextConfig;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server in this very process and thread: the route, the reader of parameters, the answer and the problems of a request over
 * HTTP, without one.
 *
 * @param state of the server that is asked
 * @param asking the request within which is asked
 */
public record InnerRequest(JavalinState state, Context asking) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Asks.
     *
     * @param address path and parameters, of what is answered from memory
     * @return an answer or a problem
     */
    public Context get(String address) {
        String[] parts = address.split("\\?", 2);
        String path = parts[0];
        var inner = new InnerContext(state, asking, path, parts.length == 1 ? "" : parts[1]);
        try {
            Optional.ofNullable(state.internalRouter.findFirstHttpHandlerEntry(HandlerType.GET, path))
                    .orElseThrow(NotFoundResponse::new)
                    .handle(inner, path);
        } catch (Exception e) {
            state.internalRouter.handleHttpException(inner, e);
        }
        return inner;
    }

    /**
     * Asks the API, also whatever took the place of an old id.
     *
     * @param path behind {@link RouteRegistry#API}, as in an address
     * @param query as in an address, without its question mark
     * @return an answer or a problem
     */
    public JsonNode json(String path, String query) {
        Context answer = get(RouteRegistry.API + path + '?' + query);
        String moved = answer.res().getHeader(Header.LOCATION);
        if (moved != null) {
            answer = get(moved);
        }
        try {
            return MAPPER.readTree(Objects.requireNonNull(answer.resultInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException("what is in memory must be readable", e);
        }
    }

    /** A request within another, with an address of its own. */
    private static final class InnerContext extends JavalinServletContext {
        private final Context asking;
        private final String path;
        private final String query;

        InnerContext(JavalinState state, Context asking, String path, String query) {
            super(
                    JavalinServletContextConfig.Companion.of(state),
                    new ArrayDeque<>(),
                    false,
                    new AtomicBoolean(),
                    asking.req(),
                    new InnerResponse(asking.res()),
                    null,
                    Set.of(),
                    null,
                    null,
                    0);
            this.asking = asking;
            this.path = path;
            this.query = query;
        }

        @Override
        public HandlerType method() {
            return HandlerType.GET;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public String queryString() {
            return query;
        }

        /** What the client accepts, or has already, is said of the answer to the whole. */
        @Override
        public @Nullable String header(String name) {
            return name.equals(Header.HOST) ? asking.header(name) : null;
        }
    }

    /** An answer that is read here and sent to nobody; its type is that of the answer to the whole in the end. */
    private static final class InnerResponse extends HttpServletResponseWrapper {
        private final Map<String, String> headers = new HashMap<>();
        private int status = HttpStatus.OK.getCode();

        InnerResponse(HttpServletResponse outer) {
            super(outer);
        }

        @Override
        public void setStatus(int code) {
            status = code;
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void setHeader(String name, String value) {
            headers.put(name, value);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return headers.get(name);
        }
    }
}

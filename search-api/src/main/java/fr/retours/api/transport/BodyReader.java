package fr.retours.api.transport;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies that a port takes, each whole and in memory, before a thread is given to the request, so that who sends one byte
 * by byte holds up nothing but its own connection. Those of any other kind, multipart above all, are refused unread. What comes
 * with other requests is never read: to whatever answers them it is empty.
 */
final class BodyReader extends Handler.Wrapper {
    private final List<BodyRule> rules;
    private final Duration longest;
    private final HeldBytes held = new HeldBytes();

    /** Waits so long for a body, then hands the request on. */
    BodyReader(Handler next, List<BodyRule> rules, Duration longest) {
        super(next);
        this.rules = List.copyOf(rules);
        this.longest = longest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() <= 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            return super.handle(request, response, callback);
        }
        Optional<BodyRule> rule =
                rules.stream().filter(one -> one.isFor(request)).findFirst();
        if (rule.isEmpty()) {
            return super.handle(new ReadRequest(request, new byte[0]), response, callback);
        }
        var exchange = new Exchange(request, response, callback);
        if (BodyRule.isMalformed(request)) {
            exchange.refuse(HttpStatus.BAD_REQUEST_400);
        } else if (!rule.get().takes(request)) {
            exchange.refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
        } else if (request.getLength() > rule.get().mostBytes()) {
            exchange.refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
        } else {
            read(exchange, rule.get().mostBytes());
        }
        return true;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is answered
    private void read(Exchange exchange, int mostBytes) {
        var body = new CompletableFuture<byte[]>();
        long length = exchange.request().getLength();
        var hold = held.add(
                length < 0 ? mostBytes : length,
                () -> body.completeExceptionally(new TimeoutException("memory is full")));
        Content.Source.asByteArrayAsync(exchange.request(), mostBytes, Promise.Invocable.toPromise(body));
        body.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenCompleteAsync(
                        (bytes, failure) -> {
                            hold.end();
                            answer(exchange, bytes, failure);
                        },
                        getServer().getThreadPool());
    }

    private void answer(Exchange exchange, byte[] body, @Nullable Throwable failure) {
        if (failure != null) {
            exchange.refuse(status(failure));
            return;
        }
        try {
            super.handle(new ReadRequest(exchange.request(), body), exchange.response(), exchange.callback());
        } catch (Exception e) {
            Response.writeError(exchange.request(), exchange.response(), exchange.callback(), e);
        }
    }

    private static int status(Throwable failure) {
        return switch (failure) {
            case TimeoutException late -> HttpStatus.REQUEST_TIMEOUT_408;
            case HttpException bad -> bad.getCode();
            case IllegalStateException tooLong -> HttpStatus.PAYLOAD_TOO_LARGE_413;
            default -> HttpStatus.BAD_REQUEST_400;
        };
    }

    /** A request whose body is this, whatever the connection still has. */
    private static final class ReadRequest extends Request.Wrapper {
        private final Content.Source body;

        ReadRequest(Request request, byte[] bytes) {
            super(request);
            body = Content.Source.from(ByteBuffer.wrap(bytes));
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable ready) {
            body.demand(ready);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
            super.fail(failure);
        }
    }

    /** A request and all that its answer takes. */
    private record Exchange(Request request, Response response, Callback callback) {
        /** What is left of the request stands between this answer and the next request: the connection ends. */
        void refuse(int status) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
            Response.writeError(request, response, callback, status);
        }
    }
}

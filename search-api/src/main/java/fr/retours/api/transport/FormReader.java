package fr.retours.api.transport;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of the one path that takes one, whole and in memory, before a thread is given to the request, so that who
 * sends it byte by byte holds up nothing but its own connection. Forms of any other kind, multipart above all, are refused
 * unread. No other body is ever read.
 */
public final class FormReader extends Handler.Wrapper {
    /** Longest form in bytes. */
    public static final int MOST_BYTES = 512 * 1024;

    private static final String FORM = FormReader.class.getName();

    private final Duration longest;
    private final HeldBytes held = new HeldBytes();

    /** Waits so long for a form, then hands the request on. */
    FormReader(Handler next, Duration longest) {
        super(next);
        this.longest = longest;
    }

    /** Returns the form that came with a request, as it was sent; empty when none did. */
    public static byte[] formOf(Context ctx) {
        byte[] form = ctx.attribute(FORM);
        return form == null ? new byte[0] : form;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!hasForm(request)) {
            return super.handle(request, response, callback);
        }
        var exchange = new Exchange(request, response, callback);
        String contentType = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
        if (isMultipartWithoutBoundary(contentType)) {
            exchange.refuse(HttpStatus.BAD_REQUEST_400);
        } else if (!isReadable(contentType)) {
            exchange.refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
        } else if (request.getLength() > MOST_BYTES) {
            exchange.refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
        } else {
            read(exchange);
        }
        return true;
    }

    private static boolean hasForm(Request request) {
        return HttpMethod.POST.is(request.getMethod())
                && BrowserPolicy.takesForm(Request.getPathInContext(request))
                && (request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING));
    }

    private static boolean isReadable(String contentType) {
        return MimeTypes.Type.FORM_ENCODED.is(contentType.replaceAll(";.*", "").strip());
    }

    /** Of what is refused unread, only the header can be malformed. */
    private static boolean isMultipartWithoutBoundary(String contentType) {
        return contentType.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
                && MultiPart.extractBoundary(contentType) == null;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is answered
    private void read(Exchange exchange) {
        var form = new CompletableFuture<byte[]>();
        long length = exchange.request().getLength();
        var hold = held.add(
                length < 0 ? MOST_BYTES : length,
                () -> form.completeExceptionally(new TimeoutException("memory is full")));
        Content.Source.asByteArrayAsync(exchange.request(), MOST_BYTES, Promise.Invocable.toPromise(form));
        form.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenCompleteAsync(
                        (bytes, failure) -> {
                            hold.end();
                            answer(exchange, bytes, failure);
                        },
                        getServer().getThreadPool());
    }

    private void answer(Exchange exchange, byte[] form, @Nullable Throwable failure) {
        if (failure != null) {
            exchange.refuse(status(failure));
            return;
        }
        exchange.request().setAttribute(FORM, form);
        try {
            super.handle(exchange.request(), exchange.response(), exchange.callback());
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

    /** A request and all that its answer takes. */
    private record Exchange(Request request, Response response, Callback callback) {
        /** What is left of the request stands between this answer and the next request: the connection ends. */
        void refuse(int status) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
            Response.writeError(request, response, callback, status);
        }
    }
}

package fr.retours.corpus.fetch;

import fr.retours.corpus.fault.CorpusMessages;
import fr.retours.corpus.guard.AnswerTooLongException;
import fr.retours.corpus.guard.LimitedBody;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks by HTTP, and says who asks. Redirects are followed within the site alone, and none twice. An answer that takes too
 * long, or has too many bytes, is given up.
 */
final class HttpFetcher {
    private static final String ACCEPT =
            "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.1";
    private static final int LONGEST_PAGE_COUNT = 6;
    private static final Pattern PLAIN = Pattern.compile("[ -~]{1,300}");

    private final HttpClient client;
    private final String agent;
    private final FetchLimits limits;

    /** @param agent how the program calls itself */
    HttpFetcher(String agent, FetchLimits limits) {
        this.agent = agent;
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.timeout())
                .proxy(ProxySelector.getDefault())
                .build();
    }

    /** How many bytes of an answer are taken, and what becomes of a longer one. */
    record Size(int bytes, boolean cut) {}

    FetchOutcome get(URI address, CacheValidators kept) {
        return get(address, kept, new Size(limits.bytes(), false));
    }

    FetchOutcome get(URI address, CacheValidators kept, Size size) {
        Set<URI> way = new LinkedHashSet<>();
        URI at = address;
        while (way.add(at)) {
            if (way.size() > limits.redirects() + 1) {
                return new FetchOutcome.Barred(
                        CorpusMessages.text("watch.too-many-redirects", limits.redirects(), shown(way)));
            }
            HttpResponse<byte[]> answer;
            try {
                answer = answer(at, kept, size);
            } catch (AnswerTooLongException e) {
                return new FetchOutcome.Barred(CorpusMessages.text("watch.too-long", size.bytes() >> 20));
            } catch (TimeoutException e) {
                return new FetchOutcome.Failed(
                        CorpusMessages.text("watch.timeout", limits.timeout().toMillis() / 1000.0));
            } catch (IOException e) {
                return new FetchOutcome.Failed(CorpusMessages.text("watch.no-connection", reason(e)));
            }
            Optional<URI> target = redirect(at, answer);
            if (target.isEmpty()) {
                return fetched(at, answer);
            }
            if (!SiteAddress.isSameSite(at, target.get())) {
                return new FetchOutcome.Barred(CorpusMessages.text("watch.elsewhere", target.get()));
            }
            at = target.get();
        }
        return new FetchOutcome.Barred(CorpusMessages.text("watch.ring", shown(way), at));
    }

    private static String shown(Set<URI> way) {
        return way.stream().map(URI::toString).collect(Collectors.joining(" → "));
    }

    private static Optional<URI> redirect(URI at, HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                answer.headers().firstValue("Location").flatMap(target -> SiteAddress.of(at, target));
            default -> Optional.empty();
        };
    }

    private static FetchOutcome fetched(URI at, HttpResponse<byte[]> answer) {
        HttpHeaders headers = answer.headers();
        return switch (answer.statusCode()) {
            case 200 ->
                new FetchOutcome.Page(
                        at,
                        new PageBody(
                                answer.body(),
                                headers.firstValue("Content-Type").orElse(""),
                                pages(headers)),
                        new CacheValidators(validator(headers, "ETag"), validator(headers, "Last-Modified")));
            case 304 -> new FetchOutcome.Unchanged();
            case 404, 410 -> new FetchOutcome.Gone();
            case 408, 429 -> failed(answer.statusCode());
            default ->
                answer.statusCode() / 100 == 4
                        ? new FetchOutcome.Refused(answer.statusCode())
                        : failed(answer.statusCode());
        };
    }

    /** One that could not be sent back is of no use. */
    private static @Nullable String validator(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(value -> PLAIN.matcher(value).matches())
                .orElse(null);
    }

    private static FetchOutcome failed(int status) {
        return new FetchOutcome.Failed(CorpusMessages.text("watch.status", status));
    }

    /** WordPress says so of the lists of its API. */
    private static int pages(HttpHeaders headers) {
        return headers.firstValue("X-WP-TotalPages")
                .filter(count -> count.length() <= LONGEST_PAGE_COUNT && count.matches("[0-9]+"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private HttpResponse<byte[]> answer(URI address, CacheValidators kept, Size size)
            throws IOException, TimeoutException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).header("User-Agent", agent).header("Accept", ACCEPT);
        if (kept.etag() != null) {
            request.header("If-None-Match", kept.etag());
        }
        if (kept.lastModified() != null) {
            request.header("If-Modified-Since", kept.lastModified());
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), head -> new LimitedBody(size.bytes(), size.cut()));
        try {
            return answer.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case AnswerTooLongException tooLong -> throw tooLong;
                case IOException failure -> throw failure;
                case null, default -> throw new IOException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a site is asked");
        } finally {
            answer.cancel(true); // what still comes of it is wanted by nobody
        }
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}

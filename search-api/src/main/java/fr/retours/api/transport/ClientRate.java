package fr.retours.api.transport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets a client ask so often, and says in {@code RateLimit} headers what is left; what is more is answered by 429 without any work.
 * Programs on this machine may ask as often as they like, those that a proxy says are there aside. Safe for concurrent use.
 */
final class ClientRate extends Handler.Wrapper {
    private static final String POLICY = "RateLimit-Policy";
    private static final String LIMIT = "RateLimit";
    /** A visitor may ask in a moment for what is allowed in this time. */
    private static final int BURST_SECONDS = 10;
    /** Clients that are known at a time; of more, those that ask least are forgotten. */
    private static final int MOST_CLIENTS = 100_000;

    private final int perSecond;
    private final ClientAddresses clients;
    private final String policy;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofSeconds(2 * BURST_SECONDS))
            .build();

    /** @param perSecond how many requests a second, one at least */
    ClientRate(Handler next, int perSecond, ClientAddresses clients) {
        super(next);
        this.perSecond = perSecond;
        this.clients = clients;
        this.policy = "\"client\";q=" + perSecond * BURST_SECONDS + ";w=" + BURST_SECONDS;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) perSecond * BURST_SECONDS).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        RequestClient client = clients.of(request);
        if (client.isLocal()) {
            return super.handle(request, response, callback);
        }
        Bucket bucket = buckets.get(client.name(), any -> full());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        response.getHeaders().put(POLICY, policy);
        response.getHeaders()
                .put(
                        LIMIT,
                        "\"client\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            return super.handle(request, response, callback);
        }
        response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds(probe.getNanosToWaitForRefill()));
        Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
        return true;
    }

    /** Rounded up: whoever comes back after so long is let in. */
    static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}

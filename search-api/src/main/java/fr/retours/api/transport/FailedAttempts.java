package fr.retours.api.transport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** How often a client may fail at something: ten times, and then once in six seconds. Safe for concurrent use. */
public final class FailedAttempts {
    private static final int MOST = 10;
    private static final Duration ALL_AGAIN = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 10_000;

    private final ClientAddresses clients;
    private final Cache<String, Bucket> left = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(ALL_AGAIN)
            .build();

    /** @param proxies whose word on who the client is counts, as in {@link TransportLimits} */
    public FailedAttempts(Set<String> proxies) {
        clients = new ClientAddresses(proxies);
    }

    /**
     * Returns in how many seconds, rounded up, a client may try again; 0 at once.
     *
     * @param target what it tries; each has attempts of its own
     */
    public long secondsToWait(Context ctx, String target) {
        return ClientRate.seconds(of(ctx, target).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Notes that a client failed. */
    public void note(Context ctx, String target) {
        of(ctx, target).tryConsume(1);
    }

    private Bucket of(Context ctx, String target) {
        var request = ServletContextRequest.getServletContextRequest(ctx.req());
        return left.get(
                clients.of(request).name() + ' ' + target,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(MOST).refillGreedy(MOST, ALL_AGAIN))
                        .build());
    }
}

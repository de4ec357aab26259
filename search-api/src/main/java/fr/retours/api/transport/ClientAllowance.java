package fr.retours.api.transport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** How much a client may take of something: so much at once, and then as much again, little by little. Safe for concurrent use. */
public final class ClientAllowance {
    private static final int MOST_CLIENTS = 10_000;

    private final ClientAddresses clients;
    private final int most;
    private final Duration allAgain;
    private final Cache<String, Bucket> left;

    /**
     * Allows each client as much.
     *
     * @param proxies whose word on who the client is counts, as in {@link TransportLimits}
     * @param allAgain the time after which whoever took all may take all again
     */
    public ClientAllowance(Set<String> proxies, int most, Duration allAgain) {
        this.clients = new ClientAddresses(proxies);
        this.most = most;
        this.allAgain = allAgain;
        this.left = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(allAgain)
                .build();
    }

    /**
     * Returns in how many seconds, rounded up, a client may take again; 0 at once.
     *
     * @param target of what it takes; each has an allowance of its own
     */
    public long secondsToWait(Context ctx, String target) {
        return ClientRate.seconds(of(ctx, target).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Has a client take so much, and returns whether it may; what it may not is not taken. */
    public boolean take(Context ctx, String target, int amount) {
        return of(ctx, target).tryConsume(amount);
    }

    private Bucket of(Context ctx, String target) {
        var request = ServletContextRequest.getServletContextRequest(ctx.req());
        return left.get(
                clients.of(request).name() + ' ' + target,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, allAgain))
                        .build());
    }
}

package fr.retours.api.problem;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in the log that requests are refused: once a minute, since there may be thousands a second. Safe for concurrent use. */
public final class RefusalNews {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalNews.class);
    private static final long EVERY = Duration.ofMinutes(1).toNanos();

    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** Tells why, unless it said something a moment ago. */
    public void tell(Exception refusal) {
        long due = next.get();
        long now = System.nanoTime();
        if (now - due >= 0 && next.compareAndSet(due, now + EVERY)) {
            LOG.warn("requests are refused; this line comes once a minute: {}", refusal.getMessage());
        }
    }
}

package fr.retours.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.retours.text.IndexUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to an index, which one process has at a time, on whichever machine: a document of the index with who has it and until
 * when, renewed as long as the process lives. One that nobody renewed is taken over.
 */
final class WriterLease implements AutoCloseable {
    private static final Duration TERM = Duration.ofMinutes(1);
    private static final Duration RENEWAL = Duration.ofSeconds(15);
    private static final String DOCUMENT = "/_doc/lease?routing=lease";
    private static final String OWNER = "owner";
    private static final String UNTIL = "until";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final ClusterHttp http;
    private final Clock clock;
    private final String owner = ProcessHandle.current().pid() + " " + UUID.randomUUID();
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("writer-lease").factory());
    /** Which version of the document is ours, as a condition of the next one. */
    private String condition = "";

    private volatile @Nullable RuntimeException lost;

    private WriterLease(ClusterHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /**
     * Takes the lease. One that another process has is waited out, as long as nobody renews it: that process may be gone.
     *
     * @throws IndexUnavailableException if another process renews it
     */
    static WriterLease take(ClusterHttp http, Clock clock) {
        var lease = new WriterLease(http, clock);
        lease.condition = lease.awaited();
        lease.write();
        var unused = lease.renewal.scheduleWithFixedDelay(
                lease::renew, RENEWAL.toSeconds(), RENEWAL.toSeconds(), TimeUnit.SECONDS);
        return lease;
    }

    /** Returns which version of the document is over, as a condition of the next one. */
    private String awaited() {
        String met = "";
        while (true) {
            var there = http.ask("GET", http.path(DOCUMENT), null);
            if (there.status() == NOT_FOUND) {
                return "&op_type=create";
            }
            JsonNode document = http.require(there, "le bail d'écriture").json();
            JsonNode held = document.path("_source");
            String version = condition(document);
            if (!clock.instant().isBefore(Instant.ofEpochMilli(held.path(UNTIL).asLong()))) {
                return version;
            }
            if (!met.isEmpty() && !met.equals(version)) {
                throw taken(held.path(OWNER).asText());
            }
            met = version;
            http.pause();
        }
    }

    private IndexUnavailableException taken(String by) {
        return new IndexUnavailableException(
                "L'index " + http.where() + " est en cours d'écriture par un autre processus (" + by
                        + ") : attendez qu'il ait fini, puis relancez.",
                null);
    }

    private static String condition(JsonNode document) {
        return "&if_seq_no=" + document.path("_seq_no").asLong() + "&if_primary_term="
                + document.path("_primary_term").asLong();
    }

    private synchronized void write() {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put(OWNER, owner)
                .put(UNTIL, clock.instant().plus(TERM).toEpochMilli());
        var answer = http.send("PUT", http.path(DOCUMENT + condition), body);
        if (answer.status() == CONFLICT) {
            condition = conditionOfOwn();
            return;
        }
        condition = condition(http.require(answer, "le bail d'écriture").json());
    }

    /** An answer may have been lost, not what it answered. */
    private String conditionOfOwn() {
        JsonNode document = http.require(http.send("GET", http.path(DOCUMENT)), "le bail d'écriture")
                .json();
        String holder = document.path("_source").path(OWNER).asText();
        if (!holder.equals(owner)) {
            throw taken(holder);
        }
        return condition(document);
    }

    /** Makes it last; what fails is said to whoever goes on. */
    void renew() {
        try {
            write();
        } catch (RuntimeException e) {
            lost = e;
        }
    }

    /**
     * Goes on.
     *
     * @throws IndexUnavailableException if the lease could not be renewed
     */
    void require() {
        var cause = lost;
        if (cause != null) {
            throw new IndexUnavailableException(String.valueOf(cause.getMessage()), cause);
        }
    }

    @Override
    public void close() {
        renewal.shutdownNow();
        if (lost == null) {
            synchronized (this) {
                try {
                    http.send("DELETE", http.path(DOCUMENT + condition));
                } catch (IndexUnavailableException e) {
                    lost = e; // it ends by itself
                }
            }
        }
    }
}

package fr.retours.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.UntrustedServerException;

/**
 * The way to one Neo4j server, shared by the adapters. Opening it does not reach the server yet; a server that went
 * and came back is found again by the next call. Safe for concurrent use.
 */
public final class Neo4jConnection implements AutoCloseable {
    private final GraphConfig config;
    private final Driver driver;
    /**
     * Of a cluster, what is read comes from a member that has all that was written here before. One server needs nothing of the
     * kind, and may be made anew while others hold a connection.
     */
    private final Optional<BookmarkManager> bookmarks;

    /** Takes note of where the server is; the first call reaches it. */
    public Neo4jConnection(GraphConfig config) {
        this(config, GraphDatabase.driver(config.uri(), token(config), driverConfig(config)));
    }

    /**
     * Works over a driver, and closes it when closed.
     *
     * @param config what messages call the server
     */
    public Neo4jConnection(GraphConfig config, Driver driver) {
        this.config = config;
        this.driver = driver;
        this.bookmarks = config.isRouted()
                ? Optional.of(BookmarkManagers.defaultManager(
                        BookmarkManagerConfig.builder().build()))
                : Optional.empty();
    }

    /**
     * Asks the server for nothing, to learn whether it answers and lets us in.
     *
     * @throws fr.retours.model.port.GraphUnavailableException if it does not answer
     * @throws fr.retours.model.port.GraphRefusedException if it refuses the user or the password
     */
    public void check() {
        read("answer", neo4j -> neo4j.run("RETURN 1 AS one LIMIT 1").consume());
    }

    /**
     * Reads, each statement in a transaction of its own, which saves round trips. When one fails in a way that may
     * pass, all is read anew in one transaction, which the driver tries again for as long as it is set to.
     *
     * @param action what is being done, with the id, for the message: {@code read event event:x}
     */
    public <T> T read(String action, Function<SimpleQueryRunner, T> work) {
        return translating(action, AccessMode.READ, session -> {
            try {
                return work.apply(session);
            } catch (Neo4jException e) {
                if (!(e instanceof RetryableException)) {
                    throw e;
                }
                return session.executeRead(work::apply);
            }
        });
    }

    /**
     * Reads in one transaction while nobody writes, so that every commit is seen whole or not at all. Writers wait meanwhile, and
     * this waits for a writer's commit.
     */
    public <T> T readWhole(String action, Function<SimpleQueryRunner, T> work) {
        return translating(
                action,
                AccessMode.WRITE,
                session -> session.executeWrite(tx -> {
                    DatasetMark.hold(tx);
                    return work.apply(tx);
                }));
    }

    /** Writes in one transaction, all or nothing, which the driver tries again when it fails in a way that may pass. */
    void write(String action, Consumer<TransactionContext> work) {
        translating(action, AccessMode.WRITE, session -> {
            session.executeWriteWithoutResult(work);
            return session;
        });
    }

    /** Reads in one transaction that is rolled back in the end, once, for so long at most. */
    <T> T readOnce(String action, Duration limit, Function<Transaction, T> work) {
        var bounded = TransactionConfig.builder().withTimeout(limit).build();
        return translating(action, AccessMode.READ, session -> {
            try (var transaction = session.beginTransaction(bounded)) { // which closing rolls back
                return work.apply(transaction);
            }
        });
    }

    private <T> T translating(String action, AccessMode mode, Function<Session, T> work) {
        var wanted = SessionConfig.builder().withDefaultAccessMode(mode);
        bookmarks.ifPresent(wanted::withBookmarkManager);
        try (var session = driver.session(wanted.build())) {
            return work.apply(session);
        } catch (Neo4jException e) {
            throw DriverErrors.translated(e, action, config);
        } catch (UntrustedServerException e) {
            throw DriverErrors.translated(e, action, config);
        }
    }

    /** Returns the longest wait for a connection. */
    public Duration patience() {
        return config.patience();
    }

    /** Closes all connections; closing twice does nothing. */
    @Override
    public void close() {
        driver.close();
    }

    private static AuthToken token(GraphConfig config) {
        return config.user().isEmpty() ? AuthTokens.none() : AuthTokens.basic(config.user(), config.password());
    }

    private static Config driverConfig(GraphConfig config) {
        return Config.builder()
                .withConnectionTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                .withMaxTransactionRetryTime(config.retry().toMillis(), TimeUnit.MILLISECONDS)
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withTelemetryDisabled(true)
                .build();
    }
}

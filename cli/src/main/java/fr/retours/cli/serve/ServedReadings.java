package fr.retours.cli.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.retours.api.admin.SecondReadings;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.terminal.TerminalMessages;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code retours curate --second} finds, in a process of its own: a model that thinks for long holds nobody. Safe for concurrent
 * use.
 */
final class ServedReadings implements SecondReadings, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedReadings.class);
    private static final int MOST_WAITING = 20;
    private static final int MOST_KEPT = 200;
    private static final Duration KEPT = Duration.ofHours(12);
    /** Beside the model the program itself needs time, on a small machine under load. */
    private static final Duration TO_START = Duration.ofMinutes(2);
    /** An answer that is none is asked for once more, and a long recap has several sections. */
    private static final int MOST_ANSWERS = 6;

    private final ReaderOptions reader;
    private final Function<String, ProcessBuilder> command;
    private final Duration limit;
    private final ExecutorService asking;
    private final Set<Process> processes = ConcurrentHashMap.newKeySet();
    private final Cache<String, SecondReading> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    /** @param command which prints the reading of a recap as JSON */
    ServedReadings(ReaderOptions reader, Function<String, ProcessBuilder> command) {
        this(reader, command, reader.timeout().multipliedBy(MOST_ANSWERS).plus(TO_START));
    }

    /** @param limit how long a process may take */
    ServedReadings(ReaderOptions reader, Function<String, ProcessBuilder> command, Duration limit) {
        this.reader = reader;
        this.command = command;
        this.limit = limit;
        this.asking = Executors.newFixedThreadPool(
                Math.max(1, reader.sideBySide()),
                Thread.ofPlatform().daemon().name("second-readings-", 0).factory());
    }

    @Override
    public boolean isOffered() {
        return reader.isGiven();
    }

    @Override
    public synchronized void ask(String recap) {
        if (find(recap).filter(one -> one.phase() == ReadingPhase.UNDER_WAY).isPresent()) {
            return;
        }
        long waiting = known.asMap().values().stream()
                .filter(one -> one.phase() == ReadingPhase.UNDER_WAY)
                .count();
        if (waiting >= MOST_WAITING) {
            throw RefusedException.of(ProblemType.BUSY, "desk.readings-busy", MOST_WAITING);
        }
        known.put(recap, SecondReading.without(ReadingPhase.UNDER_WAY, ""));
        asking.execute(() -> known.put(recap, read(recap)));
    }

    @Override
    public Optional<SecondReading> find(String recap) {
        return Optional.ofNullable(known.getIfPresent(recap));
    }

    private SecondReading read(String recap) {
        var late = new CompletableFuture<Void>();
        try {
            byte[] printed = ChildAnswer.of(command.apply(recap), one -> {
                processes.add(one);
                var unused = late.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
                        .thenRun(one::destroy);
            });
            return ChildAnswer.MAPPER.readValue(printed, SecondReading.class);
        } catch (IOException e) {
            LOG.warn("no second reading of {}: {}", recap, e.getMessage());
            return SecondReading.without(
                    ReadingPhase.FAILED,
                    late.isDone()
                            ? TerminalMessages.of("curate.too-slow", limit.toMinutes())
                            : TerminalMessages.of("curate.no-second", String.valueOf(e.getMessage())));
        } finally {
            late.cancel(false);
            processes.removeIf(one -> !one.isAlive());
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
        processes.forEach(Process::destroy);
    }
}

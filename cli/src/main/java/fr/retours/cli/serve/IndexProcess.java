package fr.retours.cli.serve;

import fr.retours.api.admin.RunPhase;
import fr.retours.api.admin.RunState;
import fr.retours.cli.terminal.ExitCode;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run in a process of its own, which may stay for the next one, so that it takes no memory of the server's and cannot end it. Safe for concurrent use. */
final class IndexProcess {
    private static final Logger LOG = LoggerFactory.getLogger(IndexProcess.class);
    private static final int MOST_LINES = 200;
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final String id;
    private final StandingProcess process;
    private final Clock clock;
    private final Thread reader;
    private final String started;
    private final Deque<String> said = new ArrayDeque<>();
    private RunPhase phase = RunPhase.RUNNING;
    private @Nullable String ended;

    private IndexProcess(String id, StandingProcess process, Clock clock, Consumer<RunState> atEnd) {
        this.id = id;
        this.process = process;
        this.clock = clock;
        this.started = now();
        reader = Thread.ofPlatform().name("index-" + id).daemon().unstarted(() -> follow(atEnd));
    }

    /**
     * Follows a run that has begun.
     *
     * @param atEnd called when it has ended
     */
    static IndexProcess of(String id, StandingProcess process, Clock clock, Consumer<RunState> atEnd) {
        var run = new IndexProcess(id, process, clock, atEnd);
        run.reader.start();
        return run;
    }

    private void follow(Consumer<RunState> atEnd) {
        end(process.follow(this::say));
        try {
            atEnd.accept(state());
        } catch (RuntimeException e) {
            LOG.error("the end of run {} must be noted: {}", id, e.getMessage());
        }
    }

    private synchronized void say(String line) {
        said.add(line);
        if (said.size() > MOST_LINES) {
            said.remove();
        }
    }

    private synchronized void end(int exitCode) {
        phase = switch (exitCode) {
            case ExitCode.DONE -> RunPhase.DONE;
            case ExitCode.SKIPPED_INPUT -> RunPhase.PARTIAL;
            default -> RunPhase.FAILED;
        };
        ended = now();
    }

    synchronized boolean isRunning() {
        return phase == RunPhase.RUNNING;
    }

    synchronized RunState state() {
        return new RunState(id, phase, started, ended, List.copyOf(said));
    }

    /** Ends it: the next run goes on with what it left. */
    void stop() {
        process.stop();
        try {
            reader.join(TO_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

package fr.retours.cli.serve;

import fr.retours.api.admin.RunPhase;
import fr.retours.api.admin.RunState;
import fr.retours.cli.terminal.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run in a process of its own, so that it takes no memory of the server's and cannot end it. Safe for concurrent use. */
final class IndexProcess {
    private static final Logger LOG = LoggerFactory.getLogger(IndexProcess.class);
    private static final int MOST_LINES = 200;
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final String id;
    private final Process process;
    private final Clock clock;
    private final Thread reader;
    private final String started;
    private final Deque<String> said = new ArrayDeque<>();
    private RunPhase phase = RunPhase.RUNNING;
    private @Nullable String ended;

    private IndexProcess(String id, Process process, Clock clock, Consumer<RunState> atEnd) {
        this.id = id;
        this.process = process;
        this.clock = clock;
        this.started = now();
        reader = Thread.ofPlatform().name("index-" + id).daemon().unstarted(() -> follow(atEnd));
    }

    /**
     * Starts it.
     *
     * @param atEnd called when it has ended
     * @throws IOException if the process cannot be started
     */
    static IndexProcess start(String id, ProcessBuilder command, Clock clock, Consumer<RunState> atEnd)
            throws IOException {
        Process process = command.redirectErrorStream(true).start();
        process.getOutputStream().close(); // it asks nothing
        var run = new IndexProcess(id, process, clock, atEnd);
        run.reader.start();
        return run;
    }

    private void follow(Consumer<RunState> atEnd) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                say(line);
            }
        } catch (IOException e) {
            say(String.valueOf(e.getMessage()));
        }
        end(process.onExit().join().exitValue());
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
        process.destroy();
        try {
            if (!process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            reader.join(TO_STOP);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

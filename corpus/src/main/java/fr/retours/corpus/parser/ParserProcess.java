package fr.retours.corpus.parser;

import fr.retours.corpus.guard.GuardException;
import fr.retours.corpus.guard.GuardException.Limit;
import fr.retours.model.process.ChildProcess;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process that reads files, seen from its parent. Used by one thread at a time; after any failure it is of no use. */
final class ParserProcess implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final ParserLimits TO_START = ParserLimits.of(100, Duration.ofSeconds(12));
    private static final Duration TO_END = Duration.ofSeconds(10);
    /** What Java ends with when memory is full, and what is left of a process that the system killed. */
    private static final Set<Integer> FULL = Set.of(3, 128 + 9);

    private final Process process;
    private final DataInputStream answers;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("parser-answers").daemon().factory());
    private boolean ready;

    private ParserProcess(Process process) {
        this.process = process;
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts a process, and does not wait until it is ready. It works in a folder where relative names lead nowhere. */
    static ParserProcess start(List<String> command) throws ParserStartException {
        Path root = FileSystems.getDefault().getRootDirectories().iterator().next();
        var builder = ChildProcess.of(command, ChildProcess.LOCALE)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return new ParserProcess(builder.start());
        } catch (IOException e) {
            throw new ParserStartException(String.valueOf(e.getMessage()), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Has a file read.
     *
     * @throws GuardException if it takes more time or memory than there is
     * @throws ParserStartException if the process does not get ready
     * @throws IllegalStateException if it ends, or says what is no answer
     * @throws CancellationException if the waiting thread is interrupted; it stays marked as such
     */
    ParserAnswer ask(ParserRequest request, ParserLimits limits) throws IOException, GuardException {
        awaitReady();
        try {
            if (answers.available() > 0) {
                throw new IllegalStateException("the parser must wait for a request");
            }
            request.write(process.getOutputStream());
            return answer(limits);
        } catch (IOException e) {
            throw ended(e);
        }
    }

    private void awaitReady() throws ParserStartException {
        try {
            if (!ready) {
                answer(TO_START);
                ready = true;
            }
        } catch (IOException e) {
            throw new ParserStartException(hasEnded() ? "code " + process.exitValue() : "no answer", e);
        } catch (CancellationException e) {
            throw e; // nobody wants to know any more
        } catch (GuardException | IllegalStateException e) {
            throw new ParserStartException("no answer", e);
        }
    }

    private ParserAnswer answer(ParserLimits limits) throws IOException, GuardException {
        Future<ParserAnswer> answer = reading.submit(() -> ParserAnswer.read(answers, limits.answerBytes()));
        try {
            return await(answer, limits);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a file is read");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException end -> throw end;
                case GuardException flood -> throw flood;
                case null, default -> throw new IllegalStateException("reading the parser's answer", e.getCause());
            }
        }
    }

    private ParserAnswer await(Future<ParserAnswer> answer, ParserLimits limits)
            throws GuardException, InterruptedException, ExecutionException {
        long end = System.nanoTime() + limits.clock().toNanos();
        long before = -1; // asked for only of files that take their time
        while (true) {
            try {
                return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long now = processorTime();
                before = before < 0 ? now : before;
                if (System.nanoTime() - end > 0
                        || now - before > limits.processorTime().toNanos()) {
                    throw new GuardException(Limit.TIME, e);
                }
            }
        }
    }

    /** Returns nanoseconds; 0 where the system does not tell. */
    private long processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private IllegalStateException ended(IOException failure) throws GuardException {
        if (hasEnded() && FULL.contains(process.exitValue())) {
            throw new GuardException(Limit.MEMORY, failure);
        }
        return new IllegalStateException("the parser must not end on a file", failure);
    }

    /** A process closes its output a little before it ends. */
    private boolean hasEnded() {
        try {
            return process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kills the process: it has nothing to lose. */
    @Override
    public void close() {
        process.destroyForcibly();
        reading.shutdownNow();
    }
}

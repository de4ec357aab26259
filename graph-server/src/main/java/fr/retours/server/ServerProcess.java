package fr.retours.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.retours.server.GraphServerException.Reason;
import fr.retours.server.child.ChildReport;
import fr.retours.server.child.ProcessIdentity;
import fr.retours.server.child.ServerOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The server's process, seen from its parent. */
final class ServerProcess implements RunningServer {
    private static final Duration TO_STOP = Duration.ofSeconds(20);
    /** Java writes the archive of classes when the store is closed, which takes a busy machine long. */
    private static final Duration TO_WRITE_CLASSES = Duration.ofMinutes(2);

    private static final Duration TO_STOP_WHEN_TOLD = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** Long for a machine at rest, so that a busy one is not taken for damage where it is a full disk. */
    private static final int LOOKS_AT_DAMAGE = 10;

    /** All that it gets of this program's environment: how file names are written, and the time zone of its log. */
    static final Set<String> ENVIRONMENT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "TZ");

    private final GraphServerConfig config;
    private final Process process;
    /** How long Neo4j's log was before the start. */
    private final long logged;

    private final CompletableFuture<String> reportLine = new CompletableFuture<>();

    private ServerProcess(GraphServerConfig config, Process process, long logged) {
        this.config = config;
        this.process = process;
        this.logged = logged;
        Thread.ofPlatform().name("graph-server-reports").daemon().start(this::readReports);
    }

    /** Starts the process; it is not yet ready. */
    static ServerProcess start(GraphServerConfig config) {
        var home = config.home();
        if (!Files.isRegularFile(config.serverJar())) {
            throw GraphServerException.of(Reason.LIBRARY_MISSING, null, config.serverJar());
        }
        ServerFolder.prepare(home);
        LeftoverServer.clear(home);
        requireNoFill(home);
        BoltPort.requireFree(config.port());
        var self = ProcessIdentity.of(ProcessHandle.current());
        var command = JavaCommand.of(
                config, new ServerOptions(home, config.port(), config.memory().pageCacheMegabytes(), self));
        long logged = LogTail.debug(home).toFile().length();
        try {
            return new ServerProcess(
                    config, builder(command, LogTail.console(home)).start(), logged);
        } catch (IOException e) {
            throw GraphServerException.of(Reason.JAVA_MISSING, e, config.java(), String.valueOf(e.getMessage()));
        }
    }

    private static void requireNoFill(Path home) {
        try {
            if (GraphFill.isUnderWay(home)) {
                throw GraphServerException.of(Reason.BEING_FILLED, null, home);
            }
        } catch (IOException e) {
            throw ServerFolder.unusable(home, e);
        }
    }

    static ProcessBuilder builder(List<String> command, Path log) {
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder;
    }

    @Override
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Blocks until Bolt answers, and returns its port. */
    int awaitReady(Duration patience, Consumer<ServerEvent> listener) {
        var line = awaitReport(patience, listener);
        var report = ChildReport.of(line).orElse(ChildReport.FAILED);
        if (report != ChildReport.READY) {
            throw failure(report);
        }
        int port = Integer.parseInt(line.substring(ChildReport.READY.slug().length() + 1));
        if (!BoltPort.answers(port, patience)) {
            throw timeout(patience);
        }
        return port;
    }

    /** Closes the pipe that keeps the server alive and waits for its end. */
    @Override
    public void release() {
        release(TO_STOP, TO_WRITE_CLASSES);
    }

    /** Does the same for a server that did not start, which has no classes to write. */
    void abandon() {
        release(TO_STOP, Duration.ZERO);
    }

    /**
     * Does the same. Whoever never got its archive written would pay for it at each start.
     *
     * @param toStop how long the store may take to close, or the process to end
     * @param toWriteClasses how long more the process of a closed store may take to end
     */
    void release(Duration toStop, Duration toWriteClasses) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy(); // the pipe did not close: ask in the other way
        }
        boolean isEnded = ProcessEnding.within(toStop, handle())
                || (!hasFolder() && ProcessEnding.within(toWriteClasses, handle()));
        if (!isEnded) {
            ProcessEnding.force(handle(), TO_STOP_WHEN_TOLD);
        }
    }

    /** Tells whether the process has its store still open: what says so is removed when it is closed. */
    private boolean hasFolder() {
        return ServerFolder.runFile(config.home())
                .filter(file -> file.server().pid() == handle().pid())
                .isPresent();
    }

    @Override
    public void kill() {
        process.destroyForcibly();
    }

    /** Where Neo4j's log tells of a database that does not open, a report that is to come comes soon: it may try on for minutes. */
    private String awaitReport(Duration patience, Consumer<ServerEvent> listener) {
        var watch = new StartWatch(
                () -> StartWork.of(handle(), config.home()),
                System::nanoTime,
                patience,
                since -> listener.accept(new ServerEvent.SlowStart(handle().pid(), since)));
        Duration look = patience.compareTo(BETWEEN_LOOKS) < 0 ? patience : BETWEEN_LOOKS;
        int looksAtDamage = 0;
        while (watch.goesOn() && looksAtDamage < LOOKS_AT_DAMAGE) {
            try {
                return reportLine.get(look.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                looksAtDamage += LogTail.tellsDamage(config.home(), logged) ? 1 : 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw timeout(watch.idle());
            } catch (ExecutionException e) {
                throw new IllegalStateException("reading the server's report", e);
            }
        }
        throw timeout(watch.idle());
    }

    private GraphServerException failure(ChildReport report) {
        var home = config.home();
        return switch (report) {
            case STORE_IN_USE ->
                GraphServerException.of(Reason.FOLDER_IN_USE, null, home, ServerMessages.of("folder-in-use.unknown"));
            case DISK_FULL -> GraphServerException.of(Reason.DISK_FULL, null, home, 0, ServerFolder.LEAST_MEGABYTES);
            case STORE_DAMAGED -> damaged();
            case READY, FAILED ->
                GraphServerException.of(Reason.FAILED, null, home, LogTail.console(home), LogTail.of(home, logged));
        };
    }

    private GraphServerException damaged() {
        return GraphServerException.of(Reason.STORE_DAMAGED, null, config.home(), LogTail.debug(config.home()));
    }

    private GraphServerException timeout(Duration idle) {
        var home = config.home();
        if (LogTail.tellsDamage(home, logged)) {
            return damaged();
        }
        return GraphServerException.of(
                Reason.TIMEOUT, null, home, idle.toSeconds(), LogTail.console(home), LogTail.of(home, logged));
    }

    private void readReports() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (ChildReport.of(line).isPresent()) { // Java itself may have a word to say
                    reportLine.complete(line);
                }
            }
        } catch (IOException e) {
            reportLine.completeExceptionally(e);
        }
        reportLine.complete(""); // ended without a report: no effect after one
    }
}

package fr.retours.bench.fault;

import fr.retours.bench.fault.FaultException.Kind;
import fr.retours.bench.site.ChildProgram;
import fr.retours.bench.site.ServedSite;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.server.GraphServerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data folder on which commands are run, each in a process of its own, and which is served, while something goes wrong with it. */
final class FaultFolder implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final DataFolder data;
    private List<String> wrapper = List.of();
    private @Nullable GraphServer graph;
    private @Nullable ServedSite site;
    private @Nullable AnswerWatch watch;

    FaultFolder(DataFolder data) {
        this.data = data;
    }

    DataFolder data() {
        return data;
    }

    /** Has commands run by way of another command; by none of it where it is empty. */
    void runBy(List<String> command) {
        wrapper = List.copyOf(command);
    }

    /** Runs a command on the folder. */
    CommandAnswer run(String... arguments) throws InterruptedException {
        return await(start(Map.of(), arguments));
    }

    /** Starts {@code index}, after which the folder has the recaps of another alone. */
    ChildProgram startIndex(Map<String, String> environment, FilledFolder target, String... options) {
        var command = Stream.of("index", "--prune", target.recaps().file().toString());
        return start(environment, Stream.concat(command, Stream.of(options)).toArray(String[]::new));
    }

    /** Starts a command with variables of its environment. */
    ChildProgram start(Map<String, String> environment, String... arguments) {
        return start(wrapper, environment, arguments);
    }

    private ChildProgram start(List<String> by, Map<String, String> environment, String... arguments) {
        var onFolder = Stream.concat(
                Stream.of(arguments), Stream.of("--data", data.root().toString()));
        var builder = ChildProgram.retours(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), onFolder.toArray(String[]::new));
        builder.command().addAll(0, by);
        builder.environment().putAll(environment);
        try {
            return ChildProgram.start(builder.redirectErrorStream(true));
        } catch (IOException e) {
            throw new UncheckedIOException("Java must start", e);
        }
    }

    /** Waits for the end of a command. */
    static CommandAnswer await(ChildProgram command) throws InterruptedException {
        if (!command.endsWithin(PATIENCE)) {
            command.kill();
            throw new FaultException(
                    Kind.UNMENDED,
                    "a command must end, got no end of " + command.handle().info() + ": " + command.said());
        }
        return new CommandAnswer(command.exitCode(), command.said());
    }

    /** Returns the graph's server that a command has started. */
    static Optional<ProcessHandle> graphOf(ChildProgram command) {
        return command.handle()
                .descendants()
                .filter(one -> one.info().commandLine().orElse("").contains("graph-server-neo4j"))
                .findFirst();
    }

    /** Has the graph's server run all the while, so that commands join it; a store that does not open is none of our business. */
    void openGraph() {
        if (wrapper.isEmpty() && (graph == null || !graph.isAlive())) {
            try {
                graph = GraphServer.start(GraphServerConfig.in(data.root()));
            } catch (GraphServerException e) {
                graph = null; // whoever needs it tells
            }
        }
    }

    /** Ends servers of site and graph, and starts the latter again: what a full disk has broken off, comes back with the next start. */
    void startAnew() {
        stopServing();
        closeGraph();
        openGraph();
    }

    /** Stops that server. */
    void closeGraph() {
        if (graph != null) {
            graph.close();
            graph = null;
        }
    }

    /** Returns the process of the graph's server, whoever has started it. */
    Optional<ProcessHandle> graphProcess() {
        return GraphServer.join(GraphServerConfig.in(data.root())).flatMap(server -> ProcessHandle.of(server.pid()));
    }

    /** Returns that server. */
    GraphServer graph() {
        return Objects.requireNonNull(graph, "the graph's server must run");
    }

    /** Serves the folder from now on, and watches what is answered; a server that does not start must say why. */
    void serve(FilledFolder... allowed) throws InterruptedException {
        ChildProgram program = start(List.of(), Map.of(), "serve", "--port", "0");
        try {
            var served = new ServedSite(program, program.address());
            site = served;
            if (allowed.length > 0) {
                watch = AnswerWatch.of(served.address(), allowed);
            }
        } catch (IOException e) {
            await(program).requireWords();
        }
    }

    /** Returns where it is served, if it is. */
    Optional<URI> address() {
        return Optional.ofNullable(site).map(ServedSite::address);
    }

    /** Watches no longer what is answered; fails if something was wrong. */
    void endWatch() {
        AnswerWatch ending = watch;
        watch = null;
        if (ending != null) {
            ending.close();
        }
    }

    /** Serves no longer. */
    void stopServing() {
        endWatch();
        if (site != null) {
            site.close();
            site = null;
        }
    }

    @Override
    public void close() {
        try {
            stopServing();
        } finally {
            closeGraph();
        }
    }
}

package fr.retours.bench.fault;

import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.transport.TransportLimits;
import fr.retours.bench.fault.FaultException.Kind;
import fr.retours.cli.Main;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.FailureMessages;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.server.GraphServerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data folder on which commands are run, and which is served, while something goes wrong with it. */
final class FaultFolder implements AutoCloseable {
    private static final long PATIENCE_MINUTES = 20;

    private final DataFolder data;
    private List<String> wrapper = List.of();
    private @Nullable GraphServer graph;
    private @Nullable Serving serving;
    private @Nullable AnswerWatch watch;

    FaultFolder(DataFolder data) {
        this.data = data;
    }

    DataFolder data() {
        return data;
    }

    /** Has commands run in processes of their own by way of another command; by none of it where it is empty. */
    void runBy(List<String> command) {
        wrapper = List.copyOf(command);
    }

    /** Runs a command on the folder. */
    CommandAnswer run(String... arguments) throws InterruptedException {
        return run(Map.of(), arguments);
    }

    /** Runs a command with variables of its environment. */
    CommandAnswer run(Map<String, String> environment, String... arguments) throws InterruptedException {
        if (!wrapper.isEmpty()) {
            return start(environment, arguments).await();
        }
        var said = new StringWriter();
        var lines = new PrintWriter(said, true);
        var command = CompletableFuture.supplyAsync(
                () -> Main.run(environment, new Console(lines, lines, false), onFolder(arguments)),
                work -> Thread.ofPlatform().daemon().name("command").start(work));
        try {
            return new CommandAnswer(command.get(PATIENCE_MINUTES, TimeUnit.MINUTES), said.toString());
        } catch (TimeoutException e) {
            throw new FaultException(
                    Kind.UNMENDED, "a command must end, got no end of " + List.of(arguments) + ": " + said);
        } catch (ExecutionException e) {
            throw new IllegalStateException("commands must throw nothing, got " + said, e);
        }
    }

    /** Starts a command in a process of its own. */
    ApartCommand start(Map<String, String> environment, String... arguments) {
        try {
            return ApartCommand.start(wrapper, environment, onFolder(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException("Java must start", e);
        }
    }

    private String[] onFolder(String... arguments) {
        return Stream.concat(
                        Stream.of(arguments), Stream.of("--data", data.root().toString()))
                .toArray(String[]::new);
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
        GraphServer running = graph;
        if (running == null) {
            throw new IllegalStateException("the graph's server must run");
        }
        return running;
    }

    /** Serves the folder from now on, and watches what is answered; a server that does not start must say why. */
    void serve(FilledFolder... allowed) {
        var said = new StringWriter();
        try {
            URI address = serve(said);
            watch = AnswerWatch.of(
                    address, Stream.of(allowed).map(FilledFolder::answers).toList());
        } catch (RuntimeException e) {
            new CommandAnswer(1, said + FailureMessages.messageOf(e)).requireWords();
        }
    }

    /** Serves the folder from now on; returns where. */
    URI serveUnwatched() {
        return serve(new StringWriter());
    }

    private URI serve(StringWriter said) {
        var lines = new PrintWriter(said, true);
        var options = new StoreOptions();
        options.useData(data.root());
        var config = Serving.at("127.0.0.1", 0, SiteConfig.NONE, TransportLimits.DEFAULT);
        var started = Serving.start(
                options, new EnvironmentDefaults(Map.of()), data, config, new Console(lines, lines, false));
        serving = started;
        return URI.create(started.address());
    }

    /** Tells whether the folder is served. */
    boolean isServed() {
        return serving != null;
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
        if (serving != null) {
            serving.close();
            serving = null;
        }
    }

    /** Waits until the server, if there is one, answers as that of another folder. */
    void awaitAnswersOf(FilledFolder other) {
        if (serving != null) {
            AnswerWatch.awaitAnswers(URI.create(serving.address()), other.answers());
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

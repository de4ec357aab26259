package fr.retours.cli.store;

import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.server.GraphFill;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.server.GraphServerException;
import fr.retours.server.RestartPolicy;
import fr.retours.server.ServerEvent;
import fr.retours.server.SupervisedGraphServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the graph: a server of the user's own, or the bundled one, shared with whoever works on the data folder and
 * watched.
 */
public final class GraphAccess implements AutoCloseable {
    private final Neo4jConnection connection;
    private final @Nullable SupervisedGraphServer bundled;

    private GraphAccess(Neo4jConnection connection, @Nullable SupervisedGraphServer bundled) {
        this.connection = connection;
        this.bundled = bundled;
    }

    /**
     * Connects for visitors, joining or starting the bundled server in {@code data} unless the options name another; learns
     * within 3 seconds that a server is away. A bundled server that does not start may come up later.
     *
     * @param console where to tell what becomes of the bundled server
     * @throws CommandFailure if the address is none of Neo4j's
     * @throws GraphServerException if the bundled server cannot start before the user changes something
     */
    public static GraphAccess promptly(
            StoreOptions options, EnvironmentDefaults environment, Path data, Console console) {
        return connect(
                options,
                environment,
                GraphConfig.PATIENCE,
                () -> SupervisedGraphServer.startOrAwait(
                        GraphServerConfig.in(data),
                        RestartPolicy.DEFAULT,
                        event -> console.err().println(message(event))));
    }

    /**
     * Connects for a run, as {@link #promptly}, but waits for a server that is slow to answer rather than fail.
     *
     * @throws GraphServerException if the bundled server does not start
     */
    public static GraphAccess patiently(
            StoreOptions options, EnvironmentDefaults environment, Path data, Console console) {
        return patiently(options, environment, data, 0, console);
    }

    /**
     * Connects as {@link #patiently(StoreOptions, EnvironmentDefaults, Path, Console)} does, to fill the graph.
     *
     * @param megabytes how large the graph may grow: a bundled server that is started has memory for that
     */
    public static GraphAccess patiently(
            StoreOptions options, EnvironmentDefaults environment, Path data, long megabytes, Console console) {
        return connect(
                options,
                environment,
                GraphConfig.LONG_PATIENCE,
                () -> SupervisedGraphServer.start(
                        GraphServerConfig.in(data).expecting(megabytes),
                        RestartPolicy.DEFAULT,
                        event -> console.err().println(message(event))));
    }

    private static GraphAccess connect(
            StoreOptions options,
            EnvironmentDefaults environment,
            Duration patience,
            Supplier<SupervisedGraphServer> bundled) {
        URI address = options.neo4j();
        return address == null ? of(bundled.get(), patience) : own(options, address, environment, patience);
    }

    /**
     * Has the bundled server in {@code data} make its store anew when it starts. Nothing happens to a store that a server has
     * open: it is emptied over the connection, which its readers survive.
     */
    public static void discardBundled(Path data) {
        try {
            GraphServer.discardStore(GraphServerConfig.in(data));
        } catch (GraphServerException e) {
            if (e.reason() != GraphServerException.Reason.FOLDER_IN_USE) {
                throw e;
            }
        }
    }

    /** Tells whether the bundled store in {@code data} is still to be made. */
    public static boolean isBundledNew(Path data) {
        return GraphServer.makesStore(GraphServerConfig.in(data));
    }

    /** Takes what the bundled store in {@code data} is to be made of. */
    public static GraphFill fillBundled(Path data) {
        return GraphFill.begin(GraphServerConfig.in(data));
    }

    /** Tells whether a server has the bundled store in {@code data} open. */
    public static boolean isBundledInUse(Path data) {
        return GraphServer.isInUse(GraphServerConfig.in(data));
    }

    private static GraphAccess own(
            StoreOptions options, URI address, EnvironmentDefaults environment, Duration patience) {
        return new GraphAccess(
                new Neo4jConnection(config(options, address, environment).withPatience(patience)), null);
    }

    /**
     * Checks where the options say that the graph is; connects to nothing.
     *
     * @throws CommandFailure if the address is none of Neo4j's
     */
    public static void check(StoreOptions options, EnvironmentDefaults environment) {
        URI address = options.neo4j();
        if (address != null) {
            config(options, address, environment);
        }
    }

    private static GraphConfig config(StoreOptions options, URI address, EnvironmentDefaults environment) {
        String password = environment.get(EnvironmentDefaults.PASSWORD).orElse("");
        try {
            return GraphConfig.of(address, password.isEmpty() ? "" : options.user(), password);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.neo4j-address", address);
        }
    }

    private static GraphAccess of(SupervisedGraphServer server, Duration patience) {
        var config = GraphConfig.of(server.boltUri(), server.user(), server.password());
        return new GraphAccess(new Neo4jConnection(config.withPatience(patience)), server);
    }

    /** Returns the connection, which closes with this. */
    public Neo4jConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        connection.close();
        if (bundled != null) {
            bundled.close();
        }
    }

    /** Says what becomes of the bundled server. */
    private static String message(ServerEvent event) {
        return switch (event) {
            case ServerEvent.SlowStart slow ->
                TerminalMessages.of(
                        "graph-server.slow-start", slow.pid(), slow.since().toSeconds());
            case ServerEvent.Frozen frozen -> TerminalMessages.of("graph-server.frozen", frozen.pid());
            case ServerEvent.Died died -> TerminalMessages.of("graph-server.died", died.pid());
            case ServerEvent.Back back -> TerminalMessages.of("graph-server.back", back.pid());
            case ServerEvent.StartFailed failed ->
                TerminalMessages.of(
                        "graph-server.start-failed",
                        failed.attempt(),
                        String.valueOf(failed.cause().getMessage()));
            case ServerEvent.StoreDamaged damaged ->
                TerminalMessages.of(
                        "graph-server.store-damaged",
                        String.valueOf(damaged.cause().getMessage()));
            case ServerEvent.GaveUp gaveUp -> TerminalMessages.of("graph-server.gave-up", gaveUp.attempts());
        };
    }
}

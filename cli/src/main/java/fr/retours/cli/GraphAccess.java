package fr.retours.cli;

import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.server.GraphServerConfig;
import fr.retours.server.RestartPolicy;
import fr.retours.server.SupervisedGraphServer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A connection to the graph: a server of the user's own, or the bundled one, shared with whoever works on the
 * data folder and watched. */
final class GraphAccess implements AutoCloseable {
    private final Neo4jConnection connection;
    private final @Nullable SupervisedGraphServer bundled;

    private GraphAccess(Neo4jConnection connection, @Nullable SupervisedGraphServer bundled) {
        this.connection = connection;
        this.bundled = bundled;
    }

    /**
     * Connects, joining or starting the bundled server in {@code data} unless the options name another.
     *
     * @param console where to tell what becomes of the bundled server
     * @throws CommandFailure if the address is none of Neo4j's
     * @throws fr.retours.server.GraphServerException if the bundled server does not start
     */
    static GraphAccess open(StoreOptions options, Environment environment, Path data, Console console) {
        if (options.neo4j != null) {
            String password = environment.get(Environment.PASSWORD).orElse("");
            try {
                return new GraphAccess(
                        new Neo4jConnection(
                                GraphConfig.of(options.neo4j, password.isEmpty() ? "" : options.user, password)),
                        null);
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(ExitCode.USAGE, "error.neo4j-address", options.neo4j);
            }
        }
        var server =
                SupervisedGraphServer.start(GraphServerConfig.in(data), RestartPolicy.DEFAULT, new ServerNews(console));
        return new GraphAccess(
                new Neo4jConnection(GraphConfig.of(server.boltUri(), server.user(), server.password())), server);
    }

    Neo4jConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        connection.close();
        if (bundled != null) {
            bundled.close();
        }
    }
}

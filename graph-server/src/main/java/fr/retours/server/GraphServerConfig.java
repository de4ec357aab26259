package fr.retours.server;

import fr.retours.server.GraphServerException.Reason;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How to start a {@link GraphServer}.
 *
 * @param dataFolder the folder that holds all of Retours' data; the server keeps to {@code neo4j/} in it
 * @param libFolder the folder with the server's jars, as the build leaves them in {@code target/server-lib}
 * @param java the Java program that runs the server, of release 21 or newer
 * @param port the Bolt port on 127.0.0.1, or 0 for any free one
 * @param memory what the server may use
 * @param startTimeout how long a start may do nothing; one that works, as on a store to recover, is waited for
 */
public record GraphServerConfig(
        Path dataFolder, Path libFolder, Path java, int port, ServerMemory memory, Duration startTimeout) {

    /** The system property that says where the server's jars are. */
    public static final String LIB_PROPERTY = "retours.graph-server.lib";

    /** By this name a server's process is recognised, too. */
    static final String SERVER_JAR = "graph-server-neo4j.jar";

    private static final int LAST_PORT = 65_535;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);

    /** @throws IllegalArgumentException if a number is out of its range */
    public GraphServerConfig {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("port must be from 0 to " + LAST_PORT + ", got " + port);
        }
        if (!startTimeout.isPositive()) {
            throw new IllegalArgumentException("startTimeout must be positive, got " + startTimeout);
        }
    }

    /**
     * Fills in what usually fits: the jars of {@value #LIB_PROPERTY}, the Java that runs this program, a free port,
     * memory as the store there needs it.
     *
     * @throws GraphServerException if the system property is not set
     */
    public static GraphServerConfig in(Path dataFolder) {
        var lib = System.getProperty(LIB_PROPERTY);
        if (lib == null) {
            throw GraphServerException.of(Reason.LIBRARY_MISSING, null, "-D" + LIB_PROPERTY);
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var memory = ServerMemory.fitting(home(dataFolder), 0);
        return new GraphServerConfig(dataFolder, Path.of(lib), java, 0, memory, START_TIMEOUT);
    }

    /** Returns the same with the memory that the store needs once it has grown to so much. */
    public GraphServerConfig expecting(long megabytes) {
        return withMemory(ServerMemory.fitting(home(), megabytes));
    }

    /** Returns the same with another port. */
    public GraphServerConfig withPort(int newPort) {
        return new GraphServerConfig(dataFolder, libFolder, java, newPort, memory, startTimeout);
    }

    /** Returns the same with another folder for the server's jars. */
    public GraphServerConfig withLibFolder(Path newLibFolder) {
        return new GraphServerConfig(dataFolder, newLibFolder, java, port, memory, startTimeout);
    }

    /** Returns the same with another Java program. */
    public GraphServerConfig withJava(Path newJava) {
        return new GraphServerConfig(dataFolder, libFolder, newJava, port, memory, startTimeout);
    }

    /** Returns the same with other memory. */
    public GraphServerConfig withMemory(ServerMemory newMemory) {
        return new GraphServerConfig(dataFolder, libFolder, java, port, newMemory, startTimeout);
    }

    /** Returns the same with another patience. */
    public GraphServerConfig withStartTimeout(Duration newStartTimeout) {
        return new GraphServerConfig(dataFolder, libFolder, java, port, memory, newStartTimeout);
    }

    /** Returns the server's own folder. */
    Path home() {
        return home(dataFolder);
    }

    private static Path home(Path dataFolder) {
        return dataFolder.resolve("neo4j").toAbsolutePath();
    }

    /** Returns the jar that starts the server; its manifest names all others. */
    Path serverJar() {
        return libFolder.resolve(SERVER_JAR).toAbsolutePath();
    }
}

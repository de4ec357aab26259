package fr.retours.server.child;

import java.nio.file.Path;
import java.util.List;

/**
 * What the parent asks of the server's process, as command line arguments.
 *
 * @param home the server's folder; made when missing
 * @param port the Bolt port on the loopback address, 0 for any free one
 * @param pageCacheMegabytes how much of the store is kept in memory
 * @param owner the parent
 */
public record ServerOptions(Path home, int port, int pageCacheMegabytes, ProcessIdentity owner) {
    private static final int COUNT = 5;

    /** Writes the options as arguments; {@link #parse} reads them back. */
    public List<String> arguments() {
        return List.of(
                home.toString(),
                Integer.toString(port),
                Integer.toString(pageCacheMegabytes),
                Long.toString(owner.pid()),
                owner.start());
    }

    /**
     * Reads the arguments back.
     *
     * @throws IllegalArgumentException if they are not what {@link #arguments} writes
     */
    public static ServerOptions parse(String... arguments) {
        if (arguments.length != COUNT) {
            throw new IllegalArgumentException(
                    "arguments must be home, port, page cache, owner and its start, got " + arguments.length);
        }
        var owner = new ProcessIdentity(Long.parseLong(arguments[3]), arguments[4]);
        return new ServerOptions(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), owner);
    }
}

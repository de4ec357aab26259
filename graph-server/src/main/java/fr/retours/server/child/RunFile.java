package fr.retours.server.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says which process serves a folder, for whom and where: {@code server.pid} in the server's folder, five words on one
 * line. What an earlier version wrote there finds no process under Linux.
 *
 * @param server the process that has the store open
 * @param owner the process that started it, and without which it has no reason to live
 * @param port the Bolt port on the loopback address, 0 until it answers
 */
public record RunFile(ProcessIdentity server, ProcessIdentity owner, int port) {
    private static final String NAME = "server.pid";
    private static final int WORDS = 5;

    /** Reads who serves a folder; empty when no one does, or when the file is not one of ours. */
    public static Optional<RunFile> read(Path home) throws IOException {
        try {
            return parse(Files.readString(home.resolve(NAME), UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Returns the same once the server answers on a port. */
    public RunFile withPort(int bolt) {
        return new RunFile(server, owner, bolt);
    }

    /** Writes the file in one step: a reader sees the former text or the whole new one. */
    public void write(Path home) throws IOException {
        var draft = home.resolve(NAME + ".new");
        Files.writeString(draft, text(), UTF_8);
        Files.move(draft, home.resolve(NAME), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** Removes the file of a server that has stopped; does nothing when there is none. */
    public static void delete(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(NAME));
    }

    private String text() {
        return server.pid() + " " + server.start() + " " + owner.pid() + " " + owner.start() + " " + port + "\n";
    }

    private static Optional<RunFile> parse(String text) {
        try {
            var words = List.of(text.strip().split(" ", -1));
            return words.size() == WORDS ? Optional.of(of(words)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static RunFile of(List<String> words) {
        return new RunFile(
                new ProcessIdentity(Long.parseLong(words.get(0)), words.get(1)),
                new ProcessIdentity(Long.parseLong(words.get(2)), words.get(3)),
                Integer.parseInt(words.get(4)));
    }
}

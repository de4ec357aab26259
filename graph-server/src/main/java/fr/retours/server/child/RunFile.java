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
import java.util.stream.Stream;

/**
 * Says which process serves a folder, for whom and where: {@code server.pid} in the server's folder, five numbers on one
 * line.
 *
 * @param server the process that has the store open
 * @param owner the process that started it, and without which it has no reason to live
 * @param port the Bolt port on the loopback address, 0 until it answers
 */
public record RunFile(ProcessIdentity server, ProcessIdentity owner, int port) {
    private static final String NAME = "server.pid";
    private static final int NUMBERS = 5;

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
        return server.pid() + " " + server.startMillis() + " " + owner.pid() + " " + owner.startMillis() + " " + port
                + "\n";
    }

    private static Optional<RunFile> parse(String text) {
        try {
            var numbers = Stream.of(text.strip().split(" ")).map(Long::valueOf).toList();
            return numbers.size() == NUMBERS ? Optional.of(of(numbers)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static RunFile of(List<Long> numbers) {
        return new RunFile(
                new ProcessIdentity(numbers.get(0), numbers.get(1)),
                new ProcessIdentity(numbers.get(2), numbers.get(3)),
                numbers.get(4).intValue());
    }
}

package fr.retours.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of a server's log, for a message. */
final class LogTail {
    private static final int CONSOLE_LINES = 10;
    private static final int TROUBLE_LINES = 5;
    private static final int LINE_LENGTH = 300;

    private LogTail() {}

    /** Returns the file that the server's process writes its own words to. */
    static Path console(Path home) {
        return home.resolve("logs").resolve("console.log");
    }

    /**
     * Returns the last lines of the console, then what Neo4j's own log has to complain of: it says at once why a database
     * does not open, while Neo4j may try for minutes before it gives up. Each line stands after a line break, indented
     * and cut to a readable length; empty when there is nothing to tell.
     */
    static String of(Path home) {
        var console = last(CONSOLE_LINES, lines(console(home)).stream());
        var troubles = last(
                TROUBLE_LINES, lines(home.resolve("logs/debug.log")).stream().filter(LogTail::isTrouble));
        return Stream.concat(console.stream(), troubles.stream())
                .map(line -> "\n  " + line.substring(0, Math.min(line.length(), LINE_LENGTH)))
                .collect(Collectors.joining());
    }

    private static boolean isTrouble(String line) {
        return line.contains("\"level\":\"ERROR\"");
    }

    private static List<String> last(int count, Stream<String> lines) {
        var all = lines.toList();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}

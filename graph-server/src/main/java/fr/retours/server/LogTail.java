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
    /** As written by Neo4j's class DatabaseLifecycles. */
    private static final String DATABASE_FAILED = "Failed to start DatabaseId";

    private static final int CONSOLE_LINES = 10;
    private static final int TROUBLE_LINES = 5;
    private static final int LINE_LENGTH = 300;

    private LogTail() {}

    /** Returns the file that the server's process writes its own words to. */
    static Path console(Path home) {
        return home.resolve("logs").resolve("console.log");
    }

    /**
     * Returns the last lines of the console but those of stack traces, then what Neo4j's own log has to complain of: it says at once why a database
     * does not open, while Neo4j may try for minutes before it gives up. Each line stands after a line break, indented
     * and cut to a readable length; empty when there is nothing to tell.
     *
     * @param before how many bytes that log had when the server started
     */
    static String of(Path home, long before) {
        var console = last(CONSOLE_LINES, lines(console(home)).stream().filter(line -> !isFrame(line)));
        var troubles = last(TROUBLE_LINES, debugSince(home, before).lines().filter(LogTail::isTrouble));
        return Stream.concat(console.stream(), troubles.stream())
                .map(line -> "\n  " + line.substring(0, Math.min(line.length(), LINE_LENGTH)))
                .collect(Collectors.joining());
    }

    /** Returns the file that Neo4j writes to of its own accord, start after start. */
    static Path debug(Path home) {
        return home.resolve("logs").resolve("debug.log");
    }

    /**
     * Tells whether Neo4j wrote, behind the first {@code before} bytes of its log, that a database does not open. It then tries
     * for minutes to go on without the one that holds its users.
     */
    static boolean tellsDamage(Path home, long before) {
        return debugSince(home, before).contains(DATABASE_FAILED);
    }

    private static String debugSince(Path home, long before) {
        try {
            var bytes = Files.readAllBytes(debug(home));
            int from = before > bytes.length ? 0 : (int) before; // begun anew meanwhile
            return new String(bytes, from, bytes.length - from, UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** A message says what happened; the log itself says where in the program. */
    private static boolean isFrame(String line) {
        return line.startsWith("\tat ") || line.startsWith("\t... ");
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

package fr.retours.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a server's log, for a message. */
final class LogTail {
    private static final int LINES = 15;

    private LogTail() {}

    /** Returns the file that the server's process writes its own words to. */
    static Path console(Path home) {
        return home.resolve("logs").resolve("console.log");
    }

    /** Returns the last lines, each after a line break and indented; empty when there is nothing to tell. */
    static String of(Path home) {
        var console = lines(console(home));
        var lines = console.isEmpty() ? troubles(home.resolve("logs").resolve("debug.log")) : console;
        var text = new StringBuilder();
        lines.subList(Math.max(0, lines.size() - LINES), lines.size())
                .forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }

    /** Neo4j may try for minutes before it gives up and tells the console; its own log says why at once. */
    private static List<String> troubles(Path debugLog) {
        return lines(debugLog).stream()
                .filter(line -> line.contains("\"level\":\"ERROR\"") || line.contains("\"level\":\"WARN\""))
                .toList();
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}

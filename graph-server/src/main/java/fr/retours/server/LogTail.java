package fr.retours.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for a message. */
final class LogTail {
    private static final int LINES = 15;

    private LogTail() {}

    /** Returns the last lines, each after a line break and indented; empty when there is no log. */
    static String of(Path log) {
        var text = new StringBuilder();
        lines(log).forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }

    private static List<String> lines(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}

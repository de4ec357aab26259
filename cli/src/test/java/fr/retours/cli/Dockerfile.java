package fr.retours.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The instructions of our Dockerfile, continued lines joined, comments left out, in order. */
record Dockerfile(List<String> instructions) {
    static Dockerfile read(Path file) throws IOException {
        String joined = Files.readString(file).replaceAll("\\\\\\R\\s*", "");
        return new Dockerfile(
                joined.lines().filter(line -> !line.startsWith("#")).toList());
    }

    /** Returns the default of a build argument. */
    String argument(String name) {
        return after(instructions.stream(), "ARG " + name + "=");
    }

    /** Returns the name of the stage that a stage continues. */
    String parentOf(String stage) {
        return from(stage).replaceFirst(" AS .*", "");
    }

    /** Returns what follows an instruction's name within a stage, in its last use, as Docker takes it. */
    String instruction(String stage, String name) {
        return after(linesOf(stage), name + " ");
    }

    /** Returns the words of an instruction in its JSON form, options before the list left out. */
    List<String> words(String stage, String name) {
        String text = instruction(stage, name);
        var loaded = new Load(LoadSettings.builder().build()).loadFromString(text.substring(text.indexOf('[')));
        return ((List<?>) loaded).stream().map(String::valueOf).toList();
    }

    private Stream<String> linesOf(String stage) {
        return instructions.stream()
                .dropWhile(line -> !isStart(line, stage))
                .skip(1)
                .takeWhile(line -> !line.startsWith("FROM "));
    }

    private String from(String stage) {
        return instructions.stream()
                .filter(line -> isStart(line, stage))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the Dockerfile has no stage " + stage))
                .substring("FROM ".length());
    }

    private static boolean isStart(String line, String stage) {
        return line.startsWith("FROM ") && line.endsWith(" AS " + stage);
    }

    private static String after(Stream<String> lines, String start) {
        return lines.filter(line -> line.startsWith(start))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("the Dockerfile says no " + start.strip()))
                .substring(start.length());
    }
}

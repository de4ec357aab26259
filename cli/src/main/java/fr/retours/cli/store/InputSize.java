package fr.retours.cli.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** How large input is, before it is read. */
public final class InputSize {
    private static final long MEGABYTE = 1L << 20;
    /** The graph of a recap takes some thirty times the room of its text. */
    private static final long GRAPH_PER_TEXT = 30;

    private InputSize() {}

    /** Returns about how many megabytes the graph of these files and folders takes; what cannot be read counts for nothing. */
    public static long graphMegabytes(Collection<Path> inputs) {
        return inputs.stream().mapToLong(InputSize::bytes).sum() * GRAPH_PER_TEXT / MEGABYTE;
    }

    private static long bytes(Path input) {
        try (Stream<Path> files = Files.walk(input)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // whoever reads it will tell
        }
    }
}

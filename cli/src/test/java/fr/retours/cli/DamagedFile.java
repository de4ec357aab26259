package fr.retours.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** What a disk, a crash or a copy does to a file. */
final class DamagedFile {
    /** What Neo4j writes at a time. */
    private static final int PAGE = 8192;

    private static final int SNIPPET = 100;

    private DamagedFile() {}

    /** Leaves the first half of a file, or less of a small one, whose second half may be empty. */
    static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length <= PAGE ? SNIPPET : bytes.length / 2));
    }

    /** Turns one bit in the middle. */
    static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    static Path largestIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }
}

package fr.retours.server.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files that tests made, make room for others, or are copied. */
public final class TemporaryFiles {
    private TemporaryFiles() {}

    /** Deletes a file, or a folder with all that is in it, if it is there. */
    public static void delete(Path part) throws IOException {
        if (Files.exists(part)) {
            try (Stream<Path> files = Files.walk(part)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Copies a file, or a folder with all that is in it, to where nothing is or an empty folder. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(place)) {
                    Files.copy(file, place);
                }
            }
        }
    }
}

package fr.retours.server.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files that tests made and make room for others. */
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
}

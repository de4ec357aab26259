package fr.retours.bench.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** One of the files of a folder: the first byte of an input says which, the rest is what the file holds. */
final class ChosenFile {
    private ChosenFile() {}

    /** Does something while the file is there; an input without a byte has none. */
    static void with(Path folder, List<String> names, byte[] input, Runnable work) throws IOException {
        if (input.length == 0) {
            return;
        }
        Path file = folder.resolve(names.get((input[0] & 0xFF) % names.size()));
        Files.write(file, Arrays.copyOfRange(input, 1, input.length));
        try {
            work.run();
        } finally {
            Files.delete(file);
        }
    }
}

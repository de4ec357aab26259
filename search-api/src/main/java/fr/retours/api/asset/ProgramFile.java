package fr.retours.api.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads files that come with the program. */
public final class ProgramFile {
    private ProgramFile() {}

    /**
     * Reads a whole text, UTF-8.
     *
     * @param path absolute, on the class path
     * @throws IllegalStateException if it is not there
     */
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /**
     * Reads a whole file.
     *
     * @param path absolute, on the class path
     * @throws IllegalStateException if it is not there
     */
    static byte[] bytes(String path) {
        try (var stream = ProgramFile.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the program must come with " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file must be readable: " + path, e);
        }
    }
}

package fr.retours.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists beside this package: UTF-8, one entry a line, {@code #} starts a comment, blank lines mean nothing. */
final class WordFile {
    private WordFile() {}

    /** Returns the entries in file order, without comments and surrounding blanks. */
    static List<String> entries(String name) {
        try (var in = WordFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("word list " + name + " must be on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading word list " + name, e);
        }
    }
}

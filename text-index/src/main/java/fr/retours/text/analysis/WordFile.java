package fr.retours.text.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists beside this class: UTF-8, one entry a line, {@code #} starts a comment, blank lines mean nothing. */
public final class WordFile {
    private WordFile() {}

    /**
     * Returns the entries in file order, without comments and surrounding blanks.
     *
     * @param name of the file, as {@code stems.txt}
     * @throws IllegalStateException if there is no such list
     */
    public static List<String> entries(String name) {
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

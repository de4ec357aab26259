package fr.retours.text.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A file of settings: UTF-8, {@code #} starts a comment, blank lines mean nothing.
 *
 * @param name as the user knows it
 * @param lines those that say something
 */
record SettingsFile(String name, List<Line> lines) {
    SettingsFile {
        lines = List.copyOf(lines);
    }

    /**
     * A line without its comment and the blanks around it.
     *
     * @param file the name of its file
     * @param number counted from 1
     */
    record Line(String file, int number, String text) {
        /** Says what is wrong with it. */
        SettingsException problem(String key, Object... values) {
            return new SettingsException(file, number, key, values);
        }
    }

    /**
     * Reads a file of the user's.
     *
     * @throws SettingsException if it cannot be read
     */
    static SettingsFile read(Path file) {
        try {
            return of(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new SettingsException(file.toString(), "not_utf8");
        } catch (IOException e) {
            throw new SettingsException(file.toString(), "unreadable");
        }
    }

    /** Reads a file beside this class. */
    static SettingsFile shipped(String name) {
        try (var in = SettingsFile.class.getResourceAsStream(name)) {
            return of(name, new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /** Takes a text apart. A byte order mark, as some editors write it, is no part of it. */
    static SettingsFile of(String name, String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceFirst("^\uFEFF", "")
                .lines()
                .toList()) {
            number++;
            String said = line.replaceFirst("#.*", "").strip();
            if (!said.isEmpty()) {
                lines.add(new Line(name, number, said));
            }
        }
        return new SettingsFile(name, lines);
    }
}

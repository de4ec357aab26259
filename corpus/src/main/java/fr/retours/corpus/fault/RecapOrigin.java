package fr.retours.corpus.fault;

import java.nio.file.Path;

/**
 * Where a recap was read.
 *
 * @param line of its first line, counted from 1; 0 in formats that have no lines
 */
public record RecapOrigin(Path file, int line) {
    /** Returns the place in French, as messages name it. */
    @Override
    public String toString() {
        return line == 0 ? file.toString() : CorpusMessages.text("corpus.origin", file, line);
    }
}

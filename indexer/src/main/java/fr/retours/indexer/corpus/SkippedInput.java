package fr.retours.indexer.corpus;

import fr.retours.indexer.Messages;
import java.nio.file.Path;

/**
 * A file, or a recap in one, that was left out.
 *
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param found what stands there instead, short; may be empty
 */
public record SkippedInput(Path file, int line, Fault fault, String found) {
    /** Returns one French line: where, why, and what to do. */
    public String message() {
        String sentence = fault.sentence(found);
        return line == 0
                ? Messages.text("corpus.file", file, sentence)
                : Messages.text("corpus.line", file, line, sentence);
    }
}

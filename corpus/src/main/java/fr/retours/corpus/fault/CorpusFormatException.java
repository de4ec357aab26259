package fr.retours.corpus.fault;

import java.nio.file.Path;

/** An input that cannot be read. Its message is one French line for the user. */
public final class CorpusFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SkippedInput skipped;

    /**
     * Says what is wrong where.
     *
     * @param line counted from 1; 0 when the file as a whole is meant
     * @param expected the rule that does not hold
     * @param found what stands there instead, short; empty when there is nothing to show
     */
    public CorpusFormatException(Path file, int line, InputFault expected, String found) {
        this(new SkippedInput(file, line, expected, found));
    }

    private CorpusFormatException(SkippedInput skipped) {
        super(skipped.message());
        this.skipped = skipped;
    }

    /** Returns the same as a report entry. */
    public SkippedInput skipped() {
        return skipped;
    }
}

package fr.retours.corpus.fault;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file, or a recap in one, that was left out, or read otherwise than it was to be.
 *
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param found what stands there instead, short; may be empty
 */
public record SkippedInput(Path file, int line, InputFault fault, String found) {
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}\\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]");

    /** Tells whether nothing was read of it that is new; otherwise it was read, but not as it was to be. */
    public boolean isLeftOut() {
        return fault != InputFault.NO_ANSWER;
    }

    /** Returns what is wrong, in French, without the place. */
    public String sentence() {
        return fault.sentence(found);
    }

    /** Returns one French line: where, why, and what to do. What a file's name has of line ends is shown as U+FFFD. */
    public String message() {
        String sentence = oneLine(fault.sentence(found));
        String path = oneLine(file.toString());
        return line == 0
                ? CorpusMessages.text("corpus.file", path, sentence)
                : CorpusMessages.text("corpus.line", path, line, sentence);
    }

    private static String oneLine(String text) {
        return UNPRINTED.matcher(text).replaceAll("\uFFFD");
    }
}

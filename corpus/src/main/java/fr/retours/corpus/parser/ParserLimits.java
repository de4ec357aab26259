package fr.retours.corpus.parser;

import fr.retours.corpus.guard.InputGuard;
import java.time.Duration;

/**
 * What reading one file may take.
 *
 * @param characters of text
 * @param megabytes of the memory for objects
 * @param processorTime of the whole process
 * @param answerBytes of what is said of the file
 */
public record ParserLimits(int characters, int megabytes, Duration processorTime, int answerBytes) {
    private static final int MEGABYTES = 512;
    /** Bytes for each character of text: two, three times ({@link ParserAnswer#isWithin}), and some more. */
    private static final int ANSWER = 8;

    /** Returns the usual limits for a text of so many characters. */
    public static ParserLimits of(int characters, Duration processorTime) {
        return new ParserLimits(characters, MEGABYTES, processorTime, ANSWER * characters);
    }

    /** Returns how long reading a file, or a start, may take by the clock. */
    Duration clock() {
        return processorTime.multipliedBy(InputGuard.CLOCK);
    }
}

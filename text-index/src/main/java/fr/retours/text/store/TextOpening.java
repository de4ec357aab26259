package fr.retours.text.store;

import java.util.regex.Pattern;

/**
 * The opening of a text without a summary: what it is about is said there, as in a summary. Full paragraphs of
 * {@value #ENOUGH} words together, cut at {@value #MOST} words.
 */
final class TextOpening {
    static final int ENOUGH = 15;
    static final int MOST = 60;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private TextOpening() {}

    /** Returns where the opening of {@code text} ends. */
    static int end(String text) {
        int words = 0;
        int end = 0;
        for (var word = WORD.matcher(text); word.find(); end = word.end()) {
            boolean newParagraph = text.substring(end, word.start()).indexOf('\n') >= 0;
            if (words >= MOST || (newParagraph && words >= ENOUGH)) {
                return end;
            }
            words++;
        }
        return end;
    }
}

package fr.retours.text.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Lower case without accents, as the analyzers fold terms, for text that is not analysed. */
public final class Folding {
    private static final int MOST_PER_CHARACTER = 4;
    private static final char FIRST_BEYOND_ASCII = 0x80;

    private Folding() {}

    /** Returns {@code text} in lower case, every letter with an ASCII counterpart replaced by it. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        char[] folded = new char[lower.length() * MOST_PER_CHARACTER];
        int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
        return new String(folded, 0, length);
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Returns the letters and digits of {@code text} folded, every other run of characters a blank. */
    public static String key(String text) {
        String folded = fold(text);
        var key = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            char one = folded.charAt(at);
            if (Character.isLetterOrDigit(one)) {
                key.append(one);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().strip();
    }
}

package fr.retours.model.text;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The one folding of ids, names and searches: case, accents, strokes and ligatures of Latin letters make no difference. By Lucene's table,
 * as the search index folds its terms: « Đorđe Yıldız » is {@code dorde yildiz} everywhere.
 */
public final class LatinFolding {
    private static final int MOST_PER_CHARACTER = 4;
    private static final char FIRST_BEYOND_ASCII = 0x80;
    /** What « İ » becomes in lower case. */
    private static final String DOTTED = "i̇";

    private LatinFolding() {}

    /** Returns a text in lower case, each Latin letter that has letters or digits of ASCII for a counterpart as these. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String composed = Normalizer.normalize(lower, Normalizer.Form.NFC).replace(DOTTED, "i");
        char[] folded = new char[composed.length() * MOST_PER_CHARACTER];
        int length = ASCIIFoldingFilter.foldToASCII(composed.toCharArray(), 0, folded, 0, composed.length());
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

    /**
     * Returns the words of a text folded, letters of every script kept: each other run of characters is one blank.
     *
     * @return without a blank at either end
     */
    public static String key(String text) {
        String folded = fold(text);
        var key = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            append(key, folded.charAt(at), Character.isLetterOrDigit(folded.charAt(at)));
        }
        return stripped(key);
    }

    /**
     * Returns the words of a text folded to a-z and 0-9: « L’Île-Saint-Denis » gives « l ile saint denis ».
     *
     * @return one blank between two words; empty when the text has no Latin letter and no digit
     */
    public static String words(String text) {
        String folded = fold(text);
        var words = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            char one = folded.charAt(at);
            if (!isMark(one)) {
                append(words, one, (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9'));
            }
        }
        return stripped(words);
    }

    /** Folds letter by letter and leaves all else as it is, so that offsets stay. */
    public static String inPlace(String text) {
        var folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            String letter = words(text.substring(at, at + 1));
            folded.append(letter.length() == 1 ? letter.charAt(0) : text.charAt(at));
        }
        return folded.toString();
    }

    /** Returns whether a character stands over or under the letter before it. */
    private static boolean isMark(char one) {
        return one >= FIRST_BEYOND_ASCII
                && switch (Character.getType(one)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static void append(StringBuilder words, char one, boolean kept) {
        if (kept) {
            words.append(one);
        } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static String stripped(StringBuilder words) {
        int end = words.length();
        return words.substring(0, end > 0 && words.charAt(end - 1) == ' ' ? end - 1 : end);
    }
}

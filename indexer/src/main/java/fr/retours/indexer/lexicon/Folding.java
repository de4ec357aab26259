package fr.retours.indexer.lexicon;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Compares spellings of one name: case, accents, ligatures, hyphens and apostrophes make no difference. */
public final class Folding {
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");

    private Folding() {}

    /**
     * Folds a text to words of a-z and 0-9 with one space between: « L’Île-Saint-Denis » gives « l ile saint denis ».
     *
     * @return the folded text, empty when no letter or digit of the Latin script is left
     */
    public static String fold(String text) {
        var folded = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                appendAscii(folded, c);
            } else {
                appendOther(folded, c);
            }
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    /** Writes « st » and « ste » in full in a folded text: « st denis » gives « saint denis ». */
    public static String withSaints(String folded) {
        return folded.contains("st") ? SAINT.matcher(folded).replaceAll("saint$1") : folded;
    }

    /** Folds letter by letter and leaves all else as it is, so that offsets stay. */
    public static String foldInPlace(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String letter = fold(text.substring(i, i + 1));
            folded.append(letter.length() == 1 ? letter.charAt(0) : text.charAt(i));
        }
        return folded.toString();
    }

    private static void appendAscii(StringBuilder folded, char c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            folded.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            folded.append((char) (c + 'a' - 'A'));
        } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static void appendOther(StringBuilder folded, char c) {
        switch (c) {
            case 'œ', 'Œ' -> folded.append("oe");
            case 'æ', 'Æ' -> folded.append("ae");
            case 'ø', 'Ø' -> folded.append('o');
            case 'ß' -> folded.append("ss");
            case 'ł', 'Ł' -> folded.append('l');
            default -> appendDecomposed(folded, c);
        }
    }

    /** Appends the plain letter under an accent; a combining mark, which stands behind its letter, says nothing. */
    private static void appendDecomposed(StringBuilder folded, char c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return;
        }
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        appendAscii(folded, base < 128 ? base : ' ');
    }
}

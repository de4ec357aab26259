package fr.retours.indexer.lexicon;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares spellings of one name: case, accents, ligatures, hyphens and apostrophes make no difference. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

    private Folding() {}

    /**
     * Folds a text to words of a-z and 0-9 with one space between: « L’Île-Saint-Denis » gives « l ile saint denis ».
     *
     * @return the folded text, empty when no letter or digit of the Latin script is left
     */
    public static String fold(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return SEPARATORS.matcher(bare).replaceAll(" ").strip();
    }
}

package fr.retours.extraction.lexicon;

import java.util.regex.Pattern;

/** « St-Denis » and « Saint-Denis »: two spellings of one name. */
public final class SaintWords {
    private static final Pattern SHORT = Pattern.compile("\\bst(e?)\\b");

    private SaintWords() {}

    /** Writes « st » and « ste » in full in a folded text: « st denis » gives « saint denis ». */
    public static String inFull(String folded) {
        return folded.contains("st") ? SHORT.matcher(folded).replaceAll("saint$1") : folded;
    }
}

package fr.retours.extraction.document;

import fr.retours.extraction.text.Words;

/** « Transdev | Keolis | Effia », « Garage Poulain, Imprimerie Vial et le Crédit mutuel »: nothing but names beside each other. */
public final class NameRow {
    private static final String BETWEEN_NAMES = ",|/;•·–—";

    private NameRow() {}

    /** Returns whether a sentence is nothing but two names or more. */
    public static boolean fills(Words words, int sentence) {
        int limit = words.end(sentence);
        int names = 0;
        boolean opens = true;
        for (int i = words.first(sentence); i < limit; i++) {
            boolean small = words.grammar().articles().contains(words.folded(i))
                    || words.grammar().of().contains(words.folded(i));
            if (opens && !small && !words.isCapital(i)) {
                return false;
            }
            names += opens && words.isCapital(i) ? 1 : 0;
            opens = isBetween(words, i) || (opens && small && !words.isCapital(i));
        }
        return names > 1;
    }

    /** Returns whether a word stands between two names. */
    public static boolean isBetween(Words words, int i) {
        return BETWEEN_NAMES.contains(words.token(i).text())
                || words.grammar().and().contains(words.folded(i));
    }
}

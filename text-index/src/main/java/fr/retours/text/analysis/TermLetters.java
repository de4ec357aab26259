package fr.retours.text.analysis;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What is asked of every word, without making a string of it. */
final class TermLetters {
    private TermLetters() {}

    /** Returns where a letter first stands in a term; less than none where it does not. */
    static int indexOf(CharTermAttribute term, char wanted) {
        char[] letters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (letters[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Tells whether a term ends so. */
    static boolean endsWith(CharTermAttribute term, String ending) {
        int start = term.length() - ending.length();
        if (start < 0) {
            return false;
        }
        char[] letters = term.buffer();
        for (int i = 0; i < ending.length(); i++) {
            if (letters[start + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

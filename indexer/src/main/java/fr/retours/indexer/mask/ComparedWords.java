package fr.retours.indexer.mask;

import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.List;

/** The words of a text as names are compared by them: runs of letters, so that addresses and file names have words, too. */
final class ComparedWords {
    private ComparedWords() {}

    /**
     * A word.
     *
     * @param start offset of the first letter, in UTF-16 code units
     * @param end offset just past the last letter
     * @param folded lower case, without accents; never empty
     */
    record Word(int start, int end, String folded) {}

    /** Returns the words of a text; those of other scripts than the Latin one are left out. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isPartOfWord(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                String folded = LatinFolding.words(text.substring(at, end)).replace(" ", "");
                if (!folded.isEmpty()) {
                    words.add(new Word(at, end, folded));
                }
            }
            at = end + 1;
        }
        return words;
    }

    /** Accents may stand behind their letter. */
    private static boolean isPartOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Returns the folded words of a text. */
    static List<String> folded(String text) {
        return of(text).stream().map(Word::folded).toList();
    }
}

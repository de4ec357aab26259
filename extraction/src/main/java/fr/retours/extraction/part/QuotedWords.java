package fr.retours.extraction.part;

import fr.retours.extraction.text.Words;

/** Finds what stands in quotation marks in a sentence: a verb in a title or a citation is none of the sentence's own. */
final class QuotedWords {
    private QuotedWords() {}

    /** Returns the word that closes the quotation which opens at a word; that word itself when none does before the limit. */
    static int close(Words words, int open, int limit) {
        if (!words.opensQuote(open)) {
            return open;
        }
        for (int i = open + 1; i < limit; i++) {
            if (words.closesQuote(i)) {
                return i;
            }
        }
        return open;
    }
}

package fr.retours.extraction.text;

import fr.retours.model.text.LatinFolding;
import java.util.Locale;

/** {@link LatinFolding} with a short cut for the plain words that most are. */
final class QuickFold {
    private QuickFold() {}

    static String word(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
                return LatinFolding.words(word);
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }
}

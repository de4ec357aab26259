package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.InterruptionCheck;
import fr.retours.extraction.text.Words;
import fr.retours.model.text.LatinFolding;
import java.util.Set;

/** Takes the letters of an acronym, and those that the words of a long form give it. Immutable. */
final class AcronymInitials {
    private final Set<String> small;

    AcronymInitials(KnowledgeBase knowledge) {
        small = knowledge.words("mots-outils", "mots-creux");
    }

    /** Returns whether a folded word may give an acronym no letter. */
    boolean isSmall(String word) {
        return small.contains(word);
    }

    /** Returns the capitals of an acronym, folded. */
    static String letters(String acronym) {
        var letters = new StringBuilder();
        acronym.codePoints().filter(Character::isUpperCase).forEach(letters::appendCodePoint);
        return LatinFolding.words(letters.toString());
    }

    /** Returns the first letters of the words that count; hyphens part words. */
    String of(Words words, int from, int to) {
        return of(words.folded(from, to));
    }

    /** Returns the first letters of the words of a folded long form that count. */
    String of(String folded) {
        InterruptionCheck.check(); // names are compared with all others
        var letters = new StringBuilder();
        for (String word : folded.split(" ", -1)) {
            if (!word.isEmpty() && !small.contains(word)) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString();
    }
}

package fr.retours.extraction.link;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;

/**
 * Says whether a sentence speaks of a meeting that is still to come.
 *
 * @param clauses where the verbs of a sentence stand
 */
record FutureMeetings(VerbClauses clauses) {
    /** « Rendez-vous au Havre en 2024 ». */
    private static final WordClass RENDEZ_VOUS = new WordClass("mots-des-liens", "rendez-vous");

    private static final int FARTHEST_VERB = 100;

    /** Returns whether it does before a word: « sera organisé », « le prochain rendez-vous, organisé par ». */
    boolean isMeant(Words words, int sentence, int at) {
        int first = words.first(sentence);
        if (words.in(first, RENDEZ_VOUS) && !clauses.isFiniteVerb(words, first + 1)) {
            return true;
        }
        for (int i = Math.max(first, at - FARTHEST_VERB); i < at; i++) {
            if (words.grammar().next().contains(words.folded(i))) {
                return true;
            }
            if (clauses.isFiniteVerb(words, i)
                    && clauses.isThirdPerson(words, i)
                    && clauses.verbAt(words, i, words.end(sentence)).future()) {
                return true;
            }
        }
        return false;
    }
}

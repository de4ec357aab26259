package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;

/** Reads names that are a call or a question: « collectif Vivre avec la forêt », « agence Où sont les Dragons ». Immutable. */
final class SloganNames {
    private static final WordClass ASKING = new WordClass("noms-d-organismes", "question-en-tete");
    /** « association Bien vivre à Surville ». */
    private static final WordClass WELL = new WordClass("noms-d-organismes", "devant-un-appel");

    private static final int LONGEST = 7;

    private final VerbClauses clauses;
    private final Lexicon lexicon;

    SloganNames(VerbClauses clauses, Lexicon lexicon) {
        this.clauses = clauses;
        this.lexicon = lexicon;
    }

    /** Returns just past such a name that starts at a word; {@code start} when none does. */
    int end(Words words, int start, int limit) {
        if (start + 1 >= limit || !words.isCapital(start) || words.isAllCapitals(start)) {
            return start;
        }
        boolean asks = words.in(start, ASKING);
        int verb = words.in(start, WELL) ? start + 1 : start;
        if (!asks && !lexicon.has(words.written(verb), "V inf")) {
            return start;
        }
        int verbs = asks ? 1 : 0;
        int end = start + 1;
        while (end < Math.min(limit, start + LONGEST) && words.isWord(end)) {
            verbs -= clauses.isFiniteVerb(words, end) ? 1 : 0;
            if (verbs < 0) {
                break;
            }
            end++;
        }
        return end > start + 2 ? end : start;
    }
}

package fr.retours.text.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * The words a few letters away from one word; two letters swapped are one. Made once for all fields, for making it takes
 * longer than looking into a field.
 */
final class CloseWords {
    private final String word;
    private final CompiledAutomaton close;
    /** Accepts what is at most as many letters away as its place in the list. */
    private final List<CharacterRunAutomaton> within = new ArrayList<>();

    /**
     * Prepares to look.
     *
     * @param most how many letters may differ, 1 or 2
     * @param rightLetters how many letters at the start may not
     * @throws IllegalArgumentException if the word is too long
     */
    CloseWords(String word, int most, int rightLetters) {
        if (word.length() > TypoTolerance.LONGEST) {
            throw new IllegalArgumentException(
                    "word must have at most " + TypoTolerance.LONGEST + " letters, got " + word.length());
        }
        this.word = word;
        var automata = new LevenshteinAutomata(word.substring(rightLetters), true);
        String start = word.substring(0, rightLetters);
        for (int letters = 0; letters < most; letters++) {
            within.add(new CharacterRunAutomaton(automata.toAutomaton(letters, start)));
        }
        this.close = new CompiledAutomaton(automata.toAutomaton(most, start), true, true);
    }

    /** Lists those that a field holds, the word itself included. */
    TermsEnum in(IndexReader reader, String field) throws IOException {
        var all = MultiTerms.getTerms(reader, field);
        return all == null ? TermsEnum.EMPTY : close.getTermsEnum(all);
    }

    /** Returns 1 for the word itself, less for one of {@link #in}, the lower the more of it differs. */
    float closeness(String other) {
        int letters = 0;
        while (letters < within.size() && !within.get(letters).run(other)) {
            letters++;
        }
        int shorter = Math.min(other.codePointCount(0, other.length()), word.codePointCount(0, word.length()));
        return 1 - (float) letters / shorter;
    }
}

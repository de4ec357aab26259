package fr.retours.extraction.narration;

import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.VerbClauses.Verb;
import fr.retours.extraction.text.Words;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which sentences behind the title say what was done, and which what will be.
 *
 * @param past sentences with a verb in the past: « a réuni », « réunissait »
 * @param future sentences with a verb in the future: « réunira », « va réunir »
 * @param told how many sentences have a verb
 */
record SentenceTenses(BitSet past, BitSet future, int told) {
    private static final int TENTHS = 10;

    static SentenceTenses of(Words words, VerbClauses clauses) {
        var past = new BitSet();
        var future = new BitSet();
        int told = 0;
        for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
            if (words.sentence(sentence).section() == TextSection.TITLE) {
                continue;
            }
            List<Verb> verbs = verbs(words, sentence, clauses);
            past.set(sentence, verbs.stream().anyMatch(verb -> !verb.future() && clauses.isPast(words, verb)));
            future.set(sentence, verbs.stream().anyMatch(Verb::future));
            told += verbs.isEmpty() ? 0 : 1;
        }
        return new SentenceTenses(past, future, told);
    }

    private static List<Verb> verbs(Words words, int sentence, VerbClauses clauses) {
        int end = words.end(sentence);
        return IntStream.range(words.first(sentence), end)
                .filter(i -> clauses.isFiniteVerb(words, i))
                .mapToObj(i -> clauses.verbAt(words, i, end))
                .toList();
    }

    /** Returns how many tenths of the sentences with a verb some are, from 0 to 10. */
    int tenths(BitSet some) {
        return told == 0 ? 0 : Math.round((float) TENTHS * some.cardinality() / told);
    }
}

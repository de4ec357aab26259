package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.InterruptionCheck;
import fr.retours.model.text.LatinFolding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A list of phrases, looked for as whole words in folded text. */
final class PhraseCues {
    private static final String BLANK = " ";

    private final List<String> phrases;

    PhraseCues(Stream<String> phrases) {
        this.phrases = phrases.map(PhraseCues::spaced).distinct().toList();
    }

    /** Reads a list whose first column is the phrases. */
    static PhraseCues read(KnowledgeBase knowledge, String list) {
        return new PhraseCues(knowledge.table(list, 1).first());
    }

    /** Folds a text and puts it in blanks. */
    static String spaced(String text) {
        InterruptionCheck.check();
        return BLANK + LatinFolding.words(text) + BLANK;
    }

    /** Returns whether one of the phrases stands in a text. */
    boolean standIn(String text) {
        String spaced = spaced(text);
        return phrases.stream().anyMatch(spaced::contains);
    }

    /** Returns the offset of the blank behind the phrase that ends last in a {@link #spaced} text, or -1. */
    int endOfLast(String spaced) {
        return phrases.stream()
                .mapToInt(phrase -> {
                    int at = spaced.lastIndexOf(phrase);
                    return at < 0 ? -1 : at + phrase.length() - 1;
                })
                .max()
                .orElse(-1);
    }

    /** Returns the offset of the blank behind the phrase that begins first in a {@link #spaced} text, or -1. */
    int endOfFirst(String spaced) {
        return phrases.stream()
                .filter(spaced::contains)
                .min(Comparator.comparingInt(spaced::indexOf))
                .map(phrase -> spaced.indexOf(phrase) + phrase.length() - 1)
                .orElse(-1);
    }
}

package fr.retours.indexer.extract.part;

import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordClass;
import java.util.stream.IntStream;

/** Recognises the minutes of those who decide: they name the excused, count votes, note the quorum. */
final class MinutesSigns {
    private static final WordClass SIGNS = new WordClass("mots-des-parts", "proces-verbal");

    private MinutesSigns() {}

    /** Returns whether a recap is such minutes. */
    static boolean are(Words words) {
        return IntStream.range(0, words.size()).anyMatch(i -> words.in(i, SIGNS));
    }
}

package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.FrenchCalendar;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** « Publié le 3 mai par A », alone on its line near the top or the end of the text: A wrote the recap. */
final class Bylines {
    private static final Set<String> BESIDE = Stream.of(
                    Stream.of(
                            "publie",
                            "poste",
                            "redige",
                            "ecrit",
                            "propose",
                            "mis",
                            "ligne",
                            "en",
                            "le",
                            "article",
                            "billet",
                            "texte",
                            "compte",
                            "rendu",
                            "recit",
                            "reportage",
                            "un",
                            "une",
                            "de",
                            "a",
                            "h",
                            "er",
                            "photos",
                            "et"),
                    FrenchCalendar.days().stream(),
                    FrenchCalendar.months().stream())
            .flatMap(words -> words)
            .collect(Collectors.toUnmodifiableSet());
    private static final int TOP = 6;
    private static final int END = 4;
    private static final int LONGEST = 25;

    private Bylines() {}

    static boolean isOne(Words words, Chain chain) {
        int index = chain.sentence();
        int first = words.first(index);
        boolean placed = index < TOP || index >= words.sentenceCount() - END;
        return placed
                && isLine(words, index)
                && chain.start() > first
                && words.folded(chain.start() - 1).equals("par")
                && isBeside(words, first, chain.start() - 1)
                && isBeside(words, chain.end(), words.end(index));
    }

    /** The sentence is a short line of its own. */
    private static boolean isLine(Words words, int index) {
        Sentence sentence = words.sentence(index);
        String text = words.annotated().text();
        return words.end(index) - words.first(index) <= LONGEST
                && (sentence.start() == 0 || text.charAt(sentence.start() - 1) == '\n')
                && (sentence.end() == text.length() || text.charAt(sentence.end()) == '\n');
    }

    private static boolean isBeside(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isWord(i) && !words.isNumber(i) && !BESIDE.contains(words.folded(i))) {
                return false;
            }
        }
        return true;
    }
}

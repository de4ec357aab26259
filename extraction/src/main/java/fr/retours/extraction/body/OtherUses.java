package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells what a recap uses as something else than a body's name: the title of a book or film, a common noun. Immutable.
 */
final class OtherUses {
    /** Behind these stands a noun: « un Pop Up ». */
    private static final WordClass INDEFINITE = new WordClass("noms-d-organismes", "article-indefini");

    /** « le pop up »: the one that has the name. */
    private static final WordClass DEFINITE = new WordClass("noms-d-organismes", "article-defini");

    private final Set<String> works;

    /** The words of a name of which it was found whether a recap uses them otherwise. */
    private record UsedName(List<String> words) {}

    OtherUses(KnowledgeBase knowledge) {
        works = knowledge.table("oeuvres", 1).foldedSet();
    }

    /** Returns whether the words that start here are a title: « le livre “Demain la ville” ». */
    boolean isTitle(Words words, int start) {
        int before = words.opensQuote(start - 1) ? start - 2 : start - 1;
        return before >= 0
                && words.sentenceOf(before) == words.sentenceOf(start)
                && works.contains(words.folded(before));
    }

    /**
     * Returns whether these words are, here or elsewhere in the recap, a title, behind « un », or in small letters: « chaque pop
     * up », while « le pop up » may be a name, too.
     */
    boolean has(Words words, int from, int to) {
        List<String> name = IntStream.range(from, to).mapToObj(words::folded).toList();
        return words.once(new UsedName(name), () -> find(words, from, to));
    }

    private boolean find(Words words, int from, int to) {
        for (int i = 0; i + to - from <= words.size(); i++) {
            if (words.folded(i).equals(words.folded(from))
                    && isSame(words, from, to, i)
                    && (isTitle(words, i) || isNoun(words, i, i + to - from))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Words words, int from, int to, int other) {
        return IntStream.range(from, to).allMatch(i -> words.folded(i).equals(words.folded(other + i - from)));
    }

    private static boolean isNoun(Words words, int from, int to) {
        boolean capital = IntStream.range(from, to).anyMatch(words::isCapital);
        String before = from > words.first(words.sentenceOf(from)) ? words.folded(from - 1) : "";
        boolean single = to == from + 1;
        return capital
                ? words.all(INDEFINITE).contains(before)
                : single || !words.all(DEFINITE).contains(before);
    }
}

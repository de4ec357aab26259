package fr.retours.text.spelling;

import fr.retours.text.analysis.StopWords;
import fr.retours.text.query.QueryText;
import fr.retours.text.ranking.RecapFinder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides which words are looked for in the place of one that was perhaps misspelt. What stands beside the next word in
 * some recap goes before all else: in « Conte-Sponville » it is « Comte ». A word that may be a name is taken for names
 * alone, and one of the dictionary for nothing else: that it is in no recap makes it no mistake. For one thread.
 */
public final class SpellingCorrections {
    private final QueryText text;
    private final IndexVocabulary vocabulary;
    private final RecapFinder finder;
    private final Map<Integer, List<String>> meant = new HashMap<>();

    /** Corrects the words of {@code text}, by what {@code finder} finds beside each other. */
    public SpellingCorrections(QueryText text, IndexVocabulary vocabulary, RecapFinder finder) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.finder = finder;
    }

    /**
     * Returns the words, as inflected and folded, that look like the word of this number, the likeliest first; more of them for one that no recap holds.
     *
     * @throws IOException if the index cannot be read
     */
    public List<String> close(int at) throws IOException {
        var word = text.words().get(at);
        var near = vocabulary.corrections(word.exact());
        return near.isEmpty() && !vocabulary.holds(word) ? vocabulary.farCorrections(word.exact()) : near;
    }

    /**
     * Returns those of {@link #close} that are looked for, the likeliest first.
     *
     * @throws IOException if the index cannot be read
     */
    public List<String> meant(int at) throws IOException {
        var known = meant.get(at);
        if (known == null) {
            known = likely(at);
            meant.put(at, known);
        }
        return known;
    }

    private List<String> likely(int at) throws IOException {
        var all = close(at);
        var beside = besideNeighbours(at, all);
        if (!beside.isEmpty()) {
            return beside;
        }
        if (mayBeName(at)) {
            return names(all);
        }
        boolean isRight = !vocabulary.holds(text.words().get(at)) && vocabulary.isFrench(text.typed(at, at));
        return isRight ? List.of() : all;
    }

    private List<String> besideNeighbours(int at, List<String> all) throws IOException {
        Set<String> beside = new LinkedHashSet<>();
        for (String one : all) {
            boolean fitsLeft = at > 0 && stand(text.words().get(at - 1).exact(), one);
            if (fitsLeft
                    || (at + 1 < text.words().size()
                            && stand(one, text.words().get(at + 1).exact()))) {
                beside.add(one);
            }
        }
        return List.copyOf(beside);
    }

    /** A function word stands beside anything. */
    private boolean stand(String left, String right) throws IOException {
        return !StopWords.contains(left)
                && !StopWords.contains(right)
                && vocabulary.knows(left)
                && vocabulary.knows(right)
                && finder.has(finder.queries().exactPhrase(List.of(left, right)));
    }

    /** People write names with a capital, join two by a hyphen, and put a given name before. The first word may have a capital for no reason. */
    private boolean mayBeName(int at) throws IOException {
        boolean inCapitals = text.typed().equals(text.typed().toUpperCase(Locale.ROOT));
        boolean hasCapital = at > 0 && !inCapitals && isCapital(at);
        return hasCapital
                || isHyphenatedWithName(at - 1, at)
                || isHyphenatedWithName(at + 1, at)
                || (at > 0
                        && vocabulary.isGivenToPeople(text.words().get(at - 1).exact()));
    }

    private boolean isHyphenatedWithName(int other, int at) throws IOException {
        int first = Math.min(other, at);
        if (first < 0 || first + 1 >= text.words().size()) {
            return false;
        }
        return text.isHyphenated(first)
                && (vocabulary.isName(text.words().get(other).exact()) || isCapital(first + 1));
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(
                text.typed().codePointAt(text.words().get(at).start()));
    }

    private List<String> names(List<String> all) throws IOException {
        List<String> names = new ArrayList<>();
        for (String one : all) {
            if (vocabulary.isName(one)) {
                names.add(one);
            }
        }
        return names;
    }
}

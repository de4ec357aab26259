package fr.retours.indexer.resolve;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.text.LatinFolding;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The telling words of an event's title. Function words, dates, place names and kinds of event do not tell. Immutable. */
final class TitleWords {
    private final Set<String> stopWords;

    private TitleWords(Set<String> stopWords) {
        this.stopWords = stopWords;
    }

    /** Reads {@code resolve/title-stop-words.txt}. */
    static TitleWords load() {
        return new TitleWords(
                WordTable.read("indexer/resolve/title-stop-words.txt", 1).foldedSet());
    }

    /**
     * Returns the words, folded, in the singular.
     *
     * @param places names of communes, whose words do not tell
     */
    Set<String> of(String title, Collection<String> places) {
        Set<String> placed = new TreeSet<>();
        places.forEach(place -> placed.addAll(split(place)));
        return split(title).stream()
                .filter(word -> !word.isEmpty() && !stopWords.contains(word) && !placed.contains(word))
                .filter(word -> !word.chars().allMatch(Character::isDigit))
                .map(word -> word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> split(String text) {
        return Arrays.asList(LatinFolding.words(text).split(" ", -1));
    }
}

package fr.retours.text.analysis;

import fr.retours.model.text.LatinFolding;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the words that carry no subject: « de », « comment », « est-ce que ». */
public final class StopWords {
    private static final Set<String> GRAMMAR = words("function-words.txt");
    private static final Set<String> PLAIN = words("plain-words.txt");

    private StopWords() {}

    /** Returns whether a word, folded, is one. */
    public static boolean contains(String word) {
        return GRAMMAR.contains(word);
    }

    /** Returns whether a word, folded, is one of these or another that many texts use and that names no subject: « pas », « ensuite ». */
    public static boolean isPlain(String word) {
        return contains(word) || PLAIN.contains(word);
    }

    private static Set<String> words(String file) {
        return WordFile.entries(file).stream()
                .flatMap(line -> Arrays.stream(line.split("[\\s-]+", -1)))
                .map(LatinFolding::fold)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package fr.retours.text.analysis;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the words that carry no subject: « de », « comment », « est-ce que ». */
public final class FunctionWords {
    private static final Set<String> ALL = WordFile.entries("function-words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split("[\\s-]+", -1)))
            .collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    /** Returns whether a word, folded, is one. */
    public static boolean contains(String word) {
        return ALL.contains(word);
    }
}

package fr.retours.graph;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Queries of the full-text indexes; folded words need no escape. */
public final class FullText {
    private static final String ELIDED = "ldnsqj";

    private FullText() {}

    /** Returns the query for texts in which each of these starts a word. */
    public static String starting(List<String> words) {
        return words.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
    }

    /** Returns the same for an index that keeps {@code l'eau} and {@code qu'elle} as one word. */
    public static String startingElided(List<String> words) {
        return words.stream()
                .map(word -> Stream.concat(
                                Stream.of(word + "*", "qu'" + word + "*"),
                                ELIDED.chars().mapToObj(letter -> (char) letter + "'" + word + "*"))
                        .collect(Collectors.joining(" ", "+(", ")")))
                .collect(Collectors.joining(" "));
    }
}

package fr.retours.extraction.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Values to be looked up by the words of a text. Not to be changed once filled. */
final class PatternIndex<T> {
    private final Map<String, List<T>> byWord = new HashMap<>();
    /** By the first letters of a start. */
    private final Map<String, List<Start<T>>> byStart = new HashMap<>();

    private final Map<String, List<T>> byLemma = new HashMap<>();
    private final Map<String, List<T>> byType = new HashMap<>();
    private final List<T> open = new ArrayList<>();

    private record Start<T>(String letters, T value) {}

    void add(PatternKeys keys, T value) {
        if (keys.isOpen()) {
            open.add(value);
            return;
        }
        keys.words().forEach(word -> add(byWord, word, value));
        keys.starts().forEach(start -> add(byStart, key(start), new Start<>(start, value)));
        keys.lemmas().forEach(lemma -> add(byLemma, lemma, value));
        keys.types().forEach(type -> add(byType, type, value));
    }

    private static <V> void add(Map<String, List<V>> map, String key, V value) {
        map.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    private static String key(String word) {
        return word.substring(0, PatternKeys.SHORTEST_START);
    }

    /** Gives what may have a word of a text for key: some perhaps twice, some in vain. */
    void at(TextLayers layers, int word, Consumer<T> found) {
        String folded = layers.folded(word);
        byWord.getOrDefault(folded.isEmpty() ? layers.written(word) : folded, List.of())
                .forEach(found);
        for (Start<T> start : byStart.getOrDefault(layers.start(word), List.of())) {
            if (folded.startsWith(start.letters)) {
                found.accept(start.value);
            }
        }
        if (!byLemma.isEmpty()) {
            for (String lemma : layers.lemmas(word)) {
                byLemma.getOrDefault(lemma, List.of()).forEach(found);
            }
        }
        byType.forEach((type, values) -> {
            if (layers.end(type, word) > word) {
                values.forEach(found);
            }
        });
        open.forEach(found);
    }
}

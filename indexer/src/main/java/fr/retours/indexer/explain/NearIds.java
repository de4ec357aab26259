package fr.retours.indexer.explain;

import fr.retours.model.text.LatinFolding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the ids that someone may have meant. */
final class NearIds {
    private static final int MOST = 5;
    /** Pairs of letters in common, of all; below that it is another word. */
    private static final double LEAST = 0.4;

    private NearIds() {}

    /** Returns the nearest ids, the nearest first. */
    static List<String> of(String typed, Collection<String> ids) {
        Set<String> pairs = pairs(typed);
        return ids.stream()
                .filter(id -> likeness(pairs, pairs(id)) >= LEAST)
                .sorted(Comparator.comparingDouble((String id) -> -likeness(pairs, pairs(id)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * shared / (one.size() + other.size());
    }

    /** The prefix does not count: it would make all people alike. */
    private static Set<String> pairs(String id) {
        String word = " " + LatinFolding.words(id.substring(id.indexOf(':') + 1)) + " ";
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }
}

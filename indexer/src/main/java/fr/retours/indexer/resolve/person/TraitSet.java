package fr.retours.indexer.resolve.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A set of strings that mostly tells at once when it has none in common with another. Grows; not safe for concurrent use. */
final class TraitSet {
    private final Set<String> traits = new HashSet<>();
    /** A bit for each trait, by its hash. */
    private long bits;

    void add(String trait) {
        traits.add(trait);
        bits |= 1L << trait.hashCode();
    }

    void addAll(Collection<String> more) {
        more.forEach(this::add);
    }

    void addAll(TraitSet more) {
        addAll(more.traits);
    }

    boolean isEmpty() {
        return traits.isEmpty();
    }

    int size() {
        return traits.size();
    }

    boolean contains(String trait) {
        return traits.contains(trait);
    }

    Stream<String> stream() {
        return traits.stream();
    }

    /** Returns what is in both, in no particular order. */
    List<String> common(TraitSet other) {
        if ((bits & other.bits) == 0) {
            return List.of();
        }
        boolean smaller = traits.size() <= other.traits.size();
        Set<String> larger = smaller ? other.traits : traits;
        List<String> common = new ArrayList<>();
        for (String trait : smaller ? traits : other.traits) {
            if (larger.contains(trait)) {
                common.add(trait);
            }
        }
        return common;
    }
}

package fr.retours.indexer.resolve.person;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of traits of one kind, by their numbers. It mostly tells at once when it has none in common with another. Grows; not safe for
 * concurrent use.
 */
final class TraitSet {
    /** In their order, up to {@link #size}. */
    private int[] traits = new int[4];

    private int size;
    /** A bit for each trait. */
    private long bits;
    /** The same, by a hash, for whoever asks a large set often; made when first asked. */
    private @Nullable IntHashSet hashed;

    void add(int trait) {
        int place = Arrays.binarySearch(traits, 0, size, trait);
        if (place < 0) {
            int at = -place - 1;
            if (size == traits.length) {
                traits = Arrays.copyOf(traits, size * 2);
            }
            System.arraycopy(traits, at, traits, at + 1, size - at);
            traits[at] = trait;
            size++;
            bits |= 1L << trait;
            hashed = null;
        }
    }

    void addAll(TraitSet more) {
        int[] all = new int[size + more.size];
        int end = 0;
        int own = 0;
        int other = 0;
        while (own < size || other < more.size) {
            boolean ownIsNext = other == more.size || (own < size && traits[own] <= more.traits[other]);
            int next = ownIsNext ? traits[own++] : more.traits[other++];
            if (end == 0 || all[end - 1] != next) {
                all[end++] = next;
            }
        }
        traits = all;
        size = end;
        bits |= more.bits;
        hashed = null;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    boolean contains(int trait) {
        return hashed().contains(trait);
    }

    /** Returns the highest; less than none of an empty set. */
    int last() {
        return size == 0 ? -1 : traits[size - 1];
    }

    /** Hands over what is in both, in the order of the numbers. */
    void forEachCommon(TraitSet other, IntConsumer taker) {
        if ((bits & other.bits) == 0) {
            return;
        }
        TraitSet smaller = size <= other.size ? this : other;
        TraitSet larger = size <= other.size ? other : this;
        IntHashSet known = larger.hashed();
        for (int i = 0; i < smaller.size; i++) {
            if (known.contains(smaller.traits[i])) {
                taker.accept(smaller.traits[i]);
            }
        }
    }

    private IntHashSet hashed() {
        IntHashSet made = hashed;
        if (made == null) {
            made = new IntHashSet(traits, size);
            hashed = made;
        }
        return made;
    }
}

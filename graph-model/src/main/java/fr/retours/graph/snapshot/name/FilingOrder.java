package fr.retours.graph.snapshot.name;

import fr.retours.model.view.EntityRef;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The order in which a directory files people and bodies, and the letters that they stand under. Immutable. */
public final class FilingOrder {
    private final int[] ranks;
    private final SortedMap<String, BitSet> byInitial = new TreeMap<>();

    /** Files so many, which come numbered by folded name, then id. */
    public FilingOrder(int number, IntFunction<EntityRef> entities) {
        String[] keys = IntStream.range(0, number)
                .mapToObj(one -> FiledName.key(entities.apply(one)))
                .toArray(String[]::new);
        int[] filed = IntStream.range(0, number)
                .boxed()
                .sorted(Comparator.comparing((Integer one) -> keys[one]).thenComparingInt(one -> one))
                .mapToInt(Integer::intValue)
                .toArray();
        this.ranks = new int[number];
        for (int rank = 0; rank < number; rank++) {
            ranks[filed[rank]] = rank;
        }
        for (int one = 0; one < number; one++) {
            byInitial
                    .computeIfAbsent(FiledName.initial(keys[one]), letter -> new BitSet())
                    .set(one);
        }
    }

    /** Returns the place of a person or body among all. */
    public int rank(int entity) {
        return ranks[entity];
    }

    /** Returns those under a letter, which nobody changes. */
    public BitSet under(String initial) {
        return byInitial.getOrDefault(initial, new BitSet());
    }

    /** Returns those under each letter, which nobody changes. */
    public Map<String, BitSet> letters() {
        return byInitial;
    }
}

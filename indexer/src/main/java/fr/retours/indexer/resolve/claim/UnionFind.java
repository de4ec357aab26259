package fr.retours.indexer.resolve.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sorts the numbers from 0 into sets that grow together. */
public final class UnionFind {
    private final int[] parents;

    public UnionFind(int size) {
        this.parents = IntStream.range(0, size).toArray();
    }

    public void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    /** Returns the smallest member of the set. */
    public int find(int member) {
        int root = member;
        while (parents[root] != root) {
            root = parents[root];
        }
        for (int at = member; parents[at] != root; ) {
            int next = parents[at];
            parents[at] = root;
            at = next;
        }
        return root;
    }

    /** Groups items, one for each number, by set, in the order of the sets' smallest members. */
    public <T> List<List<T>> sets(List<T> items) {
        int[] sizes = new int[parents.length];
        for (int i = 0; i < items.size(); i++) {
            sizes[find(i)]++;
        }
        Map<Integer, List<T>> sets = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            sets.computeIfAbsent(find(i), root -> new ArrayList<>(sizes[root])).add(items.get(i));
        }
        return List.copyOf(sets.values());
    }
}

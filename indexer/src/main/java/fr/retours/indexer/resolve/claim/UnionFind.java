package fr.retours.indexer.resolve.claim;

import java.util.ArrayList;
import java.util.Collection;
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

    /** Joins all of a collection. */
    public void join(Collection<Integer> members) {
        members.stream().skip(1).forEach(member -> join(members.iterator().next(), member));
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
    public <T> Collection<List<T>> sets(List<T> items) {
        Map<Integer, List<T>> sets = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            sets.computeIfAbsent(find(i), root -> new ArrayList<>()).add(items.get(i));
        }
        return sets.values();
    }
}

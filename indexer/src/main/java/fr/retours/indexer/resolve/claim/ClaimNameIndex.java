package fr.retours.indexer.resolve.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Which claims bear which name. What a name gives is asked once, however many bear it. Immutable. */
public final class ClaimNameIndex {
    private final Map<ClaimedName, int[]> bearers = new HashMap<>();

    /** @param claims whose places in the list are their numbers here */
    public ClaimNameIndex(List<Claim> claims) {
        Map<ClaimedName, IntList> growing = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            growing.computeIfAbsent(claims.get(i).written(), any -> new IntList())
                    .add(i);
        }
        growing.forEach((name, numbers) -> bearers.put(name, numbers.toArray()));
    }

    public Collection<ClaimedName> names() {
        return bearers.keySet();
    }

    /**
     * Returns the claims under each key, in their order.
     *
     * @param keys the keys of a name, each once
     */
    public SortedMap<String, int[]> by(Function<ClaimedName, ? extends Collection<String>> keys) {
        Map<String, List<int[]>> parts = new HashMap<>();
        bearers.forEach((name, numbers) -> keys.apply(name)
                .forEach(key ->
                        parts.computeIfAbsent(key, any -> new ArrayList<>(1)).add(numbers)));
        SortedMap<String, int[]> all = new TreeMap<>();
        parts.forEach((key, some) -> all.put(key, together(some)));
        return all;
    }

    private static int[] together(List<int[]> parts) {
        return parts.size() == 1
                ? Objects.requireNonNull(parts.getFirst())
                : parts.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    }
}

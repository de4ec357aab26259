package fr.retours.opensearch.node;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.opensearch.cluster.routing.ShardRouting;

/** Which copy is asked first: by turns, but last those on nodes that keep somebody waiting. Safe for concurrent use. */
final class CopyOrder {
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<String> late = ConcurrentHashMap.newKeySet();

    List<ShardRouting> of(List<ShardRouting> copies) {
        if (copies.isEmpty()) {
            return Collections.emptyList();
        }
        int first = Math.floorMod(turn.getAndIncrement(), copies.size());
        return Stream.concat(copies.stream().skip(first), copies.stream().limit(first))
                .sorted(Comparator.comparing(one -> late.contains(one.currentNodeId())))
                .toList();
    }

    /** Notes that a copy has been asked for long. */
    void waits(ShardRouting copy) {
        late.add(copy.currentNodeId());
    }

    /** Notes that a copy has answered, or failed. */
    void ended(ShardRouting copy) {
        late.remove(copy.currentNodeId());
    }
}

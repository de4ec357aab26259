package fr.retours.indexer.load;

import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Brings both stores to a target: writes what differs, removes what is too much, then marks the version. */
final class StoreWriter {
    /** Recaps a step, in a transaction or a few of the graph and a commit of the index: a crash costs at most the writing of so many again. */
    private static final int BATCH = 100;

    private final Stores stores;
    private final Progress progress;

    StoreWriter(Stores stores, Progress progress) {
        this.stores = stores;
        this.progress = progress;
    }

    /**
     * Writes what differs.
     *
     * @param target what both stores should hold, by id
     * @param version to mark in both stores at the end
     * @return how many recaps were written or removed in at least one store
     */
    int bring(SortedMap<RecapId, DigestedRecap> target, String version) {
        Map<RecapId, String> inGraph = stores.graphDigests();
        Map<RecapId, String> inIndex = stores.indexDigests();
        int removed = remove(target.keySet(), inGraph.keySet(), inIndex.keySet());
        List<DigestedRecap> toWrite = target.values().stream()
                .filter(one -> !isIn(inGraph, one) || !isIn(inIndex, one))
                .toList();
        for (int from = 0; from < toWrite.size(); from += BATCH) {
            int end = Math.min(from + BATCH, toWrite.size());
            var some = toWrite.subList(from, end);
            stores.graph()
                    .replace(some.stream().filter(one -> !isIn(inGraph, one)).toList());
            some.stream()
                    .filter(one -> !isIn(inIndex, one))
                    .forEach(one -> stores.index().replace(one.facts(), one.digest()));
            if (end < toWrite.size()) {
                stores.index().commit(Optional.empty());
            }
            progress.at(Progress.Stage.WRITE, end, toWrite.size());
        }
        stores.index().commit(Optional.of(version));
        stores.graph().setDatasetVersion(version);
        return removed + toWrite.size();
    }

    private static boolean isIn(Map<RecapId, String> store, DigestedRecap one) {
        return one.digest().equals(store.get(one.id()));
    }

    private int remove(Set<RecapId> kept, Set<RecapId> inGraph, Set<RecapId> inIndex) {
        Set<RecapId> removed = new HashSet<>();
        for (RecapId id : inGraph) {
            if (!kept.contains(id)) {
                stores.graph().remove(id);
                removed.add(id);
            }
        }
        for (RecapId id : inIndex) {
            if (!kept.contains(id)) {
                stores.index().remove(id);
                removed.add(id);
            }
        }
        return removed.size();
    }
}

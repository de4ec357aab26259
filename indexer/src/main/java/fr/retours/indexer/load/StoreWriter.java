package fr.retours.indexer.load;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Brings both stores to a target: writes what differs, removes what is too much, then marks the version. */
final class StoreWriter {
    /**
     * What both stores should hold of a recap.
     *
     * @param digest fingerprint of the facts
     */
    record Planned(RecapFacts facts, String digest) {
        RecapId id() {
            return facts.recap().id();
        }

        boolean isIn(Map<RecapId, String> store) {
            return digest.equals(store.get(id()));
        }
    }

    /** Recaps between two commits of the index: a crash costs at most the writing of so many again. */
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
    int bring(SortedMap<RecapId, Planned> target, String version) {
        Map<RecapId, String> inGraph = stores.graphDigests();
        Map<RecapId, String> inIndex = stores.indexDigests();
        int removed = remove(target.keySet(), inGraph.keySet(), inIndex.keySet());
        List<Planned> toWrite = target.values().stream()
                .filter(one -> !one.isIn(inGraph) || !one.isIn(inIndex))
                .toList();
        for (int i = 0; i < toWrite.size(); i++) {
            Planned one = toWrite.get(i);
            if (!one.isIn(inGraph)) {
                stores.graph().replace(one.facts(), one.digest());
            }
            if (!one.isIn(inIndex)) {
                stores.index().replace(one.facts(), one.digest());
            }
            if ((i + 1) % BATCH == 0) {
                stores.index().commit(Optional.empty());
            }
            progress.at(Progress.Stage.WRITE, i + 1, toWrite.size());
        }
        stores.index().commit(Optional.of(version));
        stores.graph().setDatasetVersion(version);
        return removed + toWrite.size();
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

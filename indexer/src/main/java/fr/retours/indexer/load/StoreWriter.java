package fr.retours.indexer.load;

import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredTotals;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings both stores to what comes: writes what differs, both at the same time, notes it in the archive, removes what did not come,
 * then marks the version. Used once; not safe for concurrent use.
 */
final class StoreWriter implements AutoCloseable {
    /** Recaps a step, in a transaction or a few of the graph. */
    private static final int BATCH = 100;
    /** Steps between two commits of the index: a crash costs at most the writing of so many again. */
    private static final int STEPS_A_COMMIT = 20;

    private final StorePair stores;
    private final RecapArchive archive;
    private final Map<RecapId, String> noted;
    private final Map<RecapId, String> inGraph;
    private final Map<RecapId, String> inIndex;
    private final IndexProgress progress;
    private final ExecutorService graphThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("graph").factory());
    private final List<DigestedRecap> waiting = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int total;
    private int came;
    private int written;
    private int steps;

    /**
     * Writes over what stores hold.
     *
     * @param agreed whether both hold what the archive notes; if not, they are asked what they hold
     * @param removed recaps that stores may hold though the archive has forgotten them
     */
    StoreWriter(
            StorePair stores,
            RecapArchive archive,
            boolean agreed,
            Collection<RecapId> removed,
            IndexProgress progress) {
        this.stores = stores;
        this.archive = archive;
        this.progress = progress;
        this.noted = archive.journal().digests();
        this.inGraph = agreed ? new HashMap<>(noted) : stores.graphDigests();
        this.inIndex = agreed ? new HashMap<>(noted) : stores.indexDigests();
        if (agreed) {
            removed.forEach(id -> {
                inGraph.put(id, StorePair.DAMAGED);
                inIndex.put(id, StorePair.DAMAGED);
            });
        }
    }

    /** @param recaps how many will come */
    void begin(int recaps) {
        total = recaps;
        progress.at(IndexProgress.Stage.WRITE, 0, total);
    }

    /** Leaves a recap as it is, if the journal and both stores have it so; tells whether they do. Else it has to be offered. */
    boolean keep(WantedRecap one) {
        boolean held = Stream.of(noted, inGraph, inIndex)
                .allMatch(store -> one.digest().equals(store.get(one.id())));
        if (held) {
            came(one.id(), one.ids());
            inGraph.remove(one.id());
            inIndex.remove(one.id());
        }
        return held;
    }

    /** Takes a recap that is not kept, with the ids that its facts have; each once. */
    void offer(DigestedRecap one, Set<String> named) {
        came(one.id(), named);
        waiting.add(one);
        if (waiting.size() == BATCH) {
            write();
        }
    }

    private void came(RecapId id, Set<String> named) {
        came++;
        noted.remove(id);
        ids.addAll(named);
    }

    private static boolean isIn(Map<RecapId, String> store, DigestedRecap one) {
        return one.digest().equals(store.get(one.id()));
    }

    private void write() {
        List<DigestedRecap> toGraph =
                waiting.stream().filter(one -> !isIn(inGraph, one)).toList();
        List<DigestedRecap> toIndex =
                waiting.stream().filter(one -> !isIn(inIndex, one)).toList();
        Map<Boolean, List<DigestedRecap>> byHeld =
                toGraph.stream().collect(Collectors.partitioningBy(one -> inGraph.containsKey(one.id())));
        Future<?> graph = graphThread.submit(() -> {
            stores.graph().replace(byHeld.getOrDefault(true, List.of()));
            stores.graph().add(byHeld.getOrDefault(false, List.of()));
        });
        toIndex.parallelStream().forEach(one -> stores.index().replace(one.facts(), one.digest()));
        OrderedWork.result(graph);
        Set<RecapId> both = new HashSet<>();
        toGraph.forEach(one -> both.add(one.id()));
        toIndex.forEach(one -> both.add(one.id()));
        written += both.size();
        archive.atOnce(() -> waiting.forEach(one -> {
            archive.givenIds().give(one.facts());
            archive.journal().given(one.id(), one.digest());
        }));
        waiting.forEach(one -> {
            inGraph.remove(one.id());
            inIndex.remove(one.id());
        });
        waiting.clear();
        if (++steps % STEPS_A_COMMIT == 0) {
            stores.index().commit(Optional.empty());
        }
        progress.at(IndexProgress.Stage.WRITE, came, total);
    }

    /**
     * Removes what did not come, and completes both stores.
     *
     * @param resolution version of what decided identity
     * @return how many recaps were written or removed in at least one store
     */
    int finish(String resolution) {
        if (!waiting.isEmpty()) {
            write();
        }
        Set<RecapId> gone = new HashSet<>(inGraph.keySet());
        inGraph.keySet().forEach(stores.graph()::remove);
        inIndex.keySet().forEach(stores.index()::remove);
        gone.addAll(inIndex.keySet());
        archive.atOnce(() -> noted.keySet().forEach(archive.journal()::removed));
        progress.at(IndexProgress.Stage.COMPLETE, came, total);
        String version = archive.journal().version();
        stores.index().commit(Optional.of(version));
        stores.graph().setDatasetVersion(version);
        archive.givenIds().settle(ids);
        archive.journal().complete(resolution, StoredTotals.of(came, ids));
        return written + gone.size();
    }

    @Override
    public void close() {
        graphThread.shutdownNow();
    }
}

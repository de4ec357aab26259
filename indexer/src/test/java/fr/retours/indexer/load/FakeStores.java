package fr.retours.indexer.load;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.StoreFlaw;
import fr.retours.model.port.StoredRecap;
import fr.retours.text.RecapIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Both stores in memory, with a fuse: after so many operations the process dies, and what was not committed is lost. */
final class FakeStores {
    /** Stands for a kill: nobody catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    final Graph graph = new Graph();
    final Index index = new Index();
    int operations;
    private int fuse = Integer.MAX_VALUE;

    StorePair open() {
        return new StorePair(graph, index);
    }

    /** Lets the process die at the given operation from now. */
    void killAfter(int count) {
        fuse = operations + count;
    }

    /** Starts the process anew after a kill. */
    void restart() {
        fuse = Integer.MAX_VALUE;
        index.close();
    }

    /** Shows all that both stores hold. */
    String dump() {
        return graph.held + " " + graph.version + " " + index.held + " " + index.version;
    }

    /** Both stores are written at once. */
    private synchronized void operate() {
        if (++operations > fuse) {
            throw new Killed();
        }
    }

    final class Graph implements GraphStore {
        final Map<RecapId, StoredRecap> held = new TreeMap<>();
        /** What a test planted. */
        final List<StoreFlaw> flaws = new ArrayList<>();

        Optional<String> version = Optional.empty();
        private @Nullable String dataset;
        int writes;

        @Override
        public void prepare() {
            operate();
        }

        @Override
        public void replace(List<DigestedRecap> recaps) {
            for (DigestedRecap one : recaps) {
                operate();
                writes++;
                flaws.removeIf(flaw -> one.id().equals(flaw.recap()));
                held.put(one.id(), new StoredRecap(one.digest(), 7, 7));
            }
        }

        @Override
        public void remove(RecapId id) {
            operate();
            held.remove(id);
        }

        @Override
        public void empty() {
            operate();
            held.clear();
            flaws.clear();
            version = Optional.empty();
        }

        @Override
        public Map<RecapId, StoredRecap> inventory() {
            return Map.copyOf(held);
        }

        @Override
        public List<StoreFlaw> sharedFlaws() {
            return flaws.stream().filter(flaw -> flaw.recap() == null).toList();
        }

        @Override
        public List<StoreFlaw> flaws(Collection<RecapFacts> recaps) {
            return flaws.stream().filter(flaw -> flaw.recap() != null).toList();
        }

        @Override
        public void settle() {
            operate();
            flaws.removeIf(flaw -> flaw.recap() == null);
        }

        @Override
        public void forEachText(Consumer<String> reader) {
            operate();
        }

        @Override
        public Optional<String> datasetVersion() {
            return version;
        }

        @Override
        public void setDatasetVersion(String newVersion) {
            operate();
            version = Optional.of(newVersion);
        }

        @Override
        public Optional<String> datasetId() {
            return Optional.ofNullable(dataset);
        }

        @Override
        public void setDatasetId(String id) {
            operate();
            dataset = id;
        }

        @Override
        public void close() {}
    }

    final class Index implements RecapIndex {
        final Map<RecapId, String> held = new TreeMap<>();
        /** What a test planted. */
        final Set<RecapId> damaged = new HashSet<>();

        private final Map<RecapId, String> pending = new HashMap<>();
        Optional<String> version = Optional.empty();
        Optional<String> dataset = Optional.empty();

        @Override
        public Optional<String> datasetId() {
            return dataset;
        }

        @Override
        public void setDatasetId(String id) {
            dataset = Optional.of(id);
        }

        @Override
        public boolean isAnew() {
            return false;
        }

        @Override
        public synchronized void replace(RecapFacts facts, String digest) {
            operate();
            damaged.remove(facts.recap().id());
            pending.put(facts.recap().id(), digest);
        }

        @Override
        public void remove(RecapId id) {
            operate();
            pending.put(id, "");
        }

        @Override
        public void commit(Optional<String> datasetVersion) {
            operate();
            held.putAll(pending);
            held.values().removeIf(String::isEmpty);
            pending.clear();
            version = datasetVersion;
        }

        @Override
        public Map<RecapId, String> inventory() {
            return Map.copyOf(held);
        }

        @Override
        public void requireWhole() {
            operate();
        }

        @Override
        public Set<RecapId> damaged(Collection<RecapFacts> recaps) {
            return Set.copyOf(damaged);
        }

        @Override
        public void forEachText(Consumer<String> reader) {
            operate();
        }

        @Override
        public Optional<String> datasetVersion() {
            return version;
        }

        @Override
        public void close() {
            pending.clear();
        }
    }
}

package fr.retours.graph.testing;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DatasetState;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.StoreFlaw;
import fr.retours.model.port.StoredRecap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The port to write a graph over a map, for tests. Safe for concurrent use. */
abstract class InMemoryStore implements GraphStore {
    private final TreeMap<RecapId, RecapFacts> recaps = new TreeMap<>();

    private final Map<RecapId, String> digests = new TreeMap<>();

    private long revision;

    private @Nullable String version;

    private @Nullable String dataset;

    @Override
    public synchronized void prepare() {}

    @Override
    public synchronized void replace(List<DigestedRecap> some) {
        for (DigestedRecap one : some) {
            recaps.put(one.id(), one.facts());
            digests.put(one.id(), one.digest());
        }
        revision++;
    }

    @Override
    public synchronized void remove(RecapId id) {
        recaps.remove(id);
        digests.remove(id);
        revision++;
    }

    @Override
    public synchronized void empty() {
        recaps.clear();
        digests.clear();
        version = null;
        revision++;
    }

    @Override
    public synchronized Map<RecapId, StoredRecap> inventory() {
        return recaps.values().stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.recap().id(), this::stored));
    }

    @Override
    public List<StoreFlaw> sharedFlaws() {
        return List.of();
    }

    @Override
    public synchronized List<StoreFlaw> flaws(Collection<RecapFacts> wanted) {
        return wanted.stream()
                .filter(one -> !one.equals(recaps.get(one.recap().id())))
                .map(one -> new StoreFlaw(
                        one.recap().id(),
                        StoreFlaw.Aspect.RECAP,
                        one.recap().id().value()))
                .toList();
    }

    @Override
    public void settle() {}

    @Override
    public synchronized void forEachText(Consumer<String> reader) {
        recaps.values().stream().map(RecapFacts::toString).forEach(reader);
        digests.values().forEach(reader);
    }

    private StoredRecap stored(RecapFacts facts) {
        long count = facts.proofs().count();
        return new StoredRecap(Objects.requireNonNull(digests.get(facts.recap().id())), count, count);
    }

    /** Returns the fingerprint of the text that the facts of a recap were read from. */
    public synchronized Optional<String> sha256(RecapId id) {
        return Optional.ofNullable(recaps.get(id)).map(one -> one.recap().sha256());
    }

    /** Returns which version is held, and after how many changes. */
    public synchronized DatasetState state() {
        return new DatasetState(Optional.ofNullable(version), Optional.of(String.valueOf(revision)));
    }

    @Override
    public synchronized void setDatasetVersion(String newVersion) {
        version = newVersion;
    }

    @Override
    public synchronized Optional<String> datasetId() {
        return Optional.ofNullable(dataset);
    }

    @Override
    public synchronized void setDatasetId(String id) {
        dataset = id;
    }

    @Override
    public void close() {}

    /** Returns the facts of all recaps, by the recaps' ids. */
    public synchronized List<RecapFacts> held() {
        return List.copyOf(recaps.values());
    }
}

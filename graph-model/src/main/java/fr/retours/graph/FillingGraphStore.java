package fr.retours.graph;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.StoreFlaw;
import fr.retours.model.port.StoredRecap;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A graph that is not there yet. What recaps say goes out as rows, from which the graph is made at once when the data set is complete, or when something
 * else than new recaps comes; from then on it is that graph.
 */
public final class FillingGraphStore implements GraphStore {
    private final GraphRows rows;
    private final Supplier<? extends GraphStore> opening;
    private final Map<RecapId, Long> recaps = new HashMap<>();
    private final Map<String, Long> shared = new HashMap<>();
    private @Nullable String dataset;
    private @Nullable GraphStore made;

    /** Takes the rows of a graph, each node before its relationships. */
    public interface GraphRows {
        /** @param number by which relationships name the node; from 0 on, without a gap */
        void node(long number, List<String> labels, Map<String, Object> properties);

        /** Takes a relationship between two nodes, by their numbers. */
        void tie(String type, long from, long to, Map<String, Object> properties);
    }

    /**
     * Begins with nothing.
     *
     * @param opening makes the graph of the rows, and opens it; called once
     */
    public FillingGraphStore(GraphRows rows, Supplier<? extends GraphStore> opening) {
        this.rows = rows;
        this.opening = opening;
    }

    @Override
    public synchronized void prepare() {
        if (made != null) {
            made.prepare();
        }
    }

    @Override
    public synchronized void replace(List<DigestedRecap> some) {
        if (made != null || some.stream().anyMatch(one -> recaps.containsKey(one.id()))) {
            made().replace(some);
        } else {
            some.forEach(this::fill);
        }
    }

    private void fill(DigestedRecap one) {
        var told = new RecapRows(one.facts());
        long recap = next();
        recaps.put(one.id(), recap);
        rows.node(recap, List.of("Recap"), StoredTie.plain(told.recap(one.digest())));
        told.people().forEach(row -> share(row.get("id"), "Person"));
        told.bodies().forEach(row -> share(row.get("id"), "Body", String.valueOf(row.get("label"))));
        told.events().forEach(row -> share(row.get("id"), "Event"));
        told.themes().forEach(row -> share(row.get("id"), "Theme"));
        for (StoredTie tie : ExpectedTies.of(one.facts())) {
            StoredTie.Key key = tie.key();
            long from = OwnedTie.valueOf(key.type()).isFromRecap() ? recap : number(key.from());
            rows.tie(key.type(), from, number(key.to()), tie.properties());
        }
    }

    private long number(String id) {
        return Objects.requireNonNull(shared.get(id), id);
    }

    private long next() {
        return recaps.size() + (long) shared.size();
    }

    private void share(@Nullable Object told, String... labels) {
        String id = String.valueOf(told);
        if (!shared.containsKey(id)) {
            long number = next();
            shared.put(id, number);
            rows.node(number, List.of(labels), Map.of("id", id));
        }
    }

    /** Makes the graph now, if it is not made yet. */
    public synchronized void make() {
        made();
    }

    /** Makes the graph, with a mark that what recaps share is still to be derived. */
    private GraphStore made() {
        GraphStore store = made;
        if (store == null) {
            Map<String, Object> mark = new HashMap<>(DatasetMark.UNSETTLED);
            Optional.ofNullable(dataset).ifPresent(id -> mark.put("dataset", id));
            rows.node(next(), List.of("Dataset"), mark);
            store = opening.get();
            if (!store.datasetId().equals(Optional.ofNullable(dataset))) {
                throw new IllegalStateException("the graph must be made of what was written for it");
            }
            made = store;
            store.prepare();
        }
        return store;
    }

    @Override
    public synchronized void remove(RecapId id) {
        if (made != null || recaps.containsKey(id)) {
            made().remove(id);
        }
    }

    @Override
    public synchronized void empty() {
        if (made != null || !recaps.isEmpty()) {
            made().empty();
        }
    }

    @Override
    public synchronized Map<RecapId, StoredRecap> inventory() {
        return made == null && recaps.isEmpty() ? Map.of() : made().inventory();
    }

    @Override
    public synchronized List<StoreFlaw> sharedFlaws() {
        return made().sharedFlaws();
    }

    @Override
    public synchronized List<StoreFlaw> flaws(Collection<RecapFacts> facts) {
        return made().flaws(facts);
    }

    @Override
    public synchronized void settle() {
        if (made != null) {
            made.settle();
        }
    }

    @Override
    public synchronized void forEachText(Consumer<String> reader) {
        made().forEachText(reader);
    }

    @Override
    public synchronized Optional<String> datasetVersion() {
        return made == null ? Optional.empty() : made.datasetVersion();
    }

    @Override
    public synchronized void setDatasetVersion(String version) {
        made().setDatasetVersion(version);
    }

    @Override
    public synchronized Optional<String> datasetId() {
        return made == null ? Optional.ofNullable(dataset) : made.datasetId();
    }

    @Override
    public synchronized void setDatasetId(String id) {
        if (made == null) {
            dataset = id;
        } else {
            made.setDatasetId(id);
        }
    }

    /** Closes the graph if it was made. */
    @Override
    public synchronized void close() {
        if (made != null) {
            made.close();
        }
    }
}

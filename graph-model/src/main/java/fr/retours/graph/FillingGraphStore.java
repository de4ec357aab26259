package fr.retours.graph;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.StoreFlaw;
import fr.retours.model.port.StoredRecap;
import fr.retours.model.term.Theme;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A graph that is not there yet. What recaps say goes out as rows, from which the graph is made at once when the data set is complete, or when something
 * else than new recaps comes; from then on it is that graph.
 */
public final class FillingGraphStore implements GraphStore {
    private final NodeRows nodes;
    private final TieRows ties;
    private final Supplier<? extends GraphStore> opening;
    private final Map<RecapId, Long> recaps = new HashMap<>();
    private final Map<String, Long> shared = new HashMap<>();
    private @Nullable String dataset;
    private @Nullable GraphStore made;

    /** Takes nodes. */
    public interface NodeRows {
        /** @param number by which relationships name the node; from 0 on, without a gap */
        void node(long number, List<String> labels, Map<String, Object> properties);
    }

    /** Takes relationships between nodes that were given before, by their numbers. */
    public interface TieRows {
        /** Takes one. */
        void tie(String type, long from, long to, Map<String, Object> properties);
    }

    /**
     * Begins with nothing.
     *
     * @param opening makes the graph of the rows, and opens it; called once
     */
    public FillingGraphStore(NodeRows nodes, TieRows ties, Supplier<? extends GraphStore> opening) {
        this.nodes = nodes;
        this.ties = ties;
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
        long recap = next();
        recaps.put(one.id(), recap);
        nodes.node(recap, List.of("Recap"), StoredTie.plain(new RecapRows(one.facts()).recap(one.digest())));
        for (StoredTie tie : ExpectedTies.of(one.facts())) {
            StoredTie.Key key = tie.key();
            long from = OwnedTie.valueOf(key.type()).isFromRecap() ? recap : number(key.from());
            ties.tie(key.type(), from, number(key.to()), tie.properties());
        }
    }

    private long next() {
        return recaps.size() + (long) shared.size();
    }

    /** Returns the number of what recaps share, which is a node from its first relationship on. */
    private long number(String id) {
        Long known = shared.get(id);
        if (known != null) {
            return known;
        }
        long number = next();
        shared.put(id, number);
        nodes.node(number, labels(id), Map.of("id", id));
        return number;
    }

    private static List<String> labels(String id) {
        if (id.startsWith(PersonId.PREFIX)) {
            return List.of("Person");
        }
        if (id.startsWith(EventId.PREFIX)) {
            return List.of("Event");
        }
        if (id.startsWith(Theme.PREFIX)) {
            return List.of("Theme");
        }
        return List.of("Body", id.startsWith(OrganisationId.PREFIX) ? "Organisation" : "Collectivite");
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
            nodes.node(next(), List.of("Dataset"), mark);
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

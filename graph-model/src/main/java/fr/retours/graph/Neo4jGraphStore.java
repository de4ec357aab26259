package fr.retours.graph;

import fr.retours.graph.DatasetMark.NotedChanges;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.StoreFlaw;
import fr.retours.model.port.StoredRecap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;

/** The graph in Neo4j. Writers wait for each other in the server, whatever process they are in. */
public final class Neo4jGraphStore implements GraphStore {
    private static final String SET_ID = """
            MERGE (d:Dataset {id: 'retours'})
            SET d.dataset = $dataset""";

    private static final String ID =
            "MATCH (d:Dataset {id: 'retours'}) WHERE d.dataset IS NOT NULL RETURN d.dataset AS dataset LIMIT 1";

    /** Without LIMIT: the contract is the whole store, a few words a recap. */
    private static final String RECAPS = "MATCH (r:Recap) RETURN r.id AS recap, r.digest AS digest, r.facts AS facts";

    private static final String LIVE = """
            MATCH ()-[x]->() WHERE x.recap IS NOT NULL
            RETURN x.recap AS recap, count(*) AS facts""";

    /** Territories belong to many recaps: each of these is short of what is missing there. */
    private static final String MISSING_ABOVE = """
            MATCH (c:Collectivite)
            WITH c, size(c.part_of) - COUNT { (c)-[:PART_OF]->() } AS missing WHERE missing <> 0
            MATCH (c)<-[x:NAMES|IMPLIES]-()
            RETURN x.recap AS recap, sum(missing) AS facts""";

    private static final String FORGET_VERSION = "MATCH (d:Dataset {id: 'retours'}) REMOVE d.version";

    /** Labels are ours alone; the node of the data set stays, whose counts must not come back. */
    private static final String EMPTY = """
            MATCH (n:Recap|Event|Person|Body|Collectivite|Organisation|Theme) WITH n LIMIT $most
            DETACH DELETE n
            RETURN count(*) AS removed""";

    private static final List<String> PROPERTIES =
            List.of("MATCH (n) RETURN properties(n) AS all", "MATCH ()-[x]->() RETURN properties(x) AS all");

    private static final int REMOVED_AT_ONCE = 1000;

    private static final int COMPARED_AT_ONCE = 100;
    /** Each makes some three relationships; a transaction is held in the server's memory. */
    private static final int NAMES_AT_ONCE = 2000;

    /** Indexes of many millions of relationships are made at the end of a first filling. */
    private static final String AWAIT_INDEXES = "CALL db.awaitIndexes(3600)";

    private final Neo4jConnection connection;
    /**
     * Whether this store found the graph empty and has filled it since. Then there is nothing to erase before a recap is written, and
     * indexes that only serve that, or readers, wait: Neo4j makes them in a fraction of the time that it takes to keep them up to date.
     */
    private boolean filling;

    private NotedChanges changes = NotedChanges.unknown();

    /** Works over the connection, and closes it when closed. */
    public Neo4jGraphStore(Neo4jConnection connection) {
        this.connection = connection;
    }

    @Override
    public void prepare() {
        var existing = connection.read("look for what there is of the schema", GraphSchema::existing);
        if (!existing.orphans().isEmpty()) {
            connection.write(
                    "prepare the schema",
                    tx -> existing.orphans()
                            .forEach(index -> tx.run(GraphSchema.drop(index)).consume()));
        }
        boolean unsettled = connection.read("look whether the graph is settled", DatasetMark::isUnsettled);
        filling = unsettled || connection.read("look whether the graph is empty", RecapWriter::isEmpty);
        create(existing, filling ? existing.missingConstraints() : existing.missing());
        connection.write("prepare the schema", tx -> {
            changes = new NotedChanges(DatasetMark.read(tx));
            DatasetMark.change(tx);
            tx.run(GraphSchema.DROP_MARKS).consume();
        });
        changes.commit();
        if (unsettled) {
            settle();
            connection.write("note that the graph is settled", DatasetMark::settled);
            endFilling();
        }
    }

    private void create(GraphSchema.Existing existing, List<String> missing) {
        if (!missing.isEmpty()) {
            connection.write(
                    "prepare the schema",
                    tx -> missing.forEach(statement -> tx.run(statement).consume()));
        }
        if (!missing.isEmpty() || !existing.ready()) {
            connection.read(
                    "wait for the indexes", neo4j -> neo4j.run(AWAIT_INDEXES).consume());
        }
    }

    /** Creates the indexes that were left for the end of a first filling. */
    private void endFilling() {
        if (filling) {
            var existing = connection.read("look for what there is of the schema", GraphSchema::existing);
            create(existing, existing.missing());
            filling = false;
        }
    }

    @Override
    public void replace(List<DigestedRecap> recaps) {
        if (filling && connection.read("look for recaps", neo4j -> RecapWriter.holdsAny(neo4j, recaps))) {
            endFilling();
        }
        write(recaps, filling);
    }

    @Override
    public void add(List<DigestedRecap> recaps) {
        write(recaps, true);
    }

    private void write(List<DigestedRecap> recaps, boolean added) {
        for (List<DigestedRecap> some : bearable(recaps)) {
            String which = some.getFirst().id()
                    + (some.size() == 1 ? "" : " to " + some.getLast().id());
            some.forEach(one -> changes.ids().add(one.id().value()));
            commitNoted("replace recaps " + which, tx -> RecapWriter.replace(tx, some, added));
        }
    }

    /** Splits recaps, in their order, so that no transaction has many more names than {@link #NAMES_AT_ONCE}. */
    private static List<List<DigestedRecap>> bearable(List<DigestedRecap> recaps) {
        List<List<DigestedRecap>> parts = new ArrayList<>();
        int names = NAMES_AT_ONCE;
        for (DigestedRecap one : recaps) {
            if (names >= NAMES_AT_ONCE) {
                parts.add(new ArrayList<>());
                names = 0;
            }
            parts.getLast().add(one);
            names += 1 + one.facts().people().size() + one.facts().bodies().size();
        }
        return parts;
    }

    @Override
    public void remove(RecapId id) {
        endFilling();
        changes.ids().add(id.value());
        commitNoted("remove recap " + id, tx -> RecapWriter.remove(tx, id));
    }

    /** Returns what was written since {@link #prepare}, by this store alone. */
    public NotedChanges changes() {
        return changes;
    }

    @Override
    public void empty() {
        connection.write("forget the version", tx -> tx.run(FORGET_VERSION).consume());
        var removed = new AtomicInteger();
        do {
            commit("empty the graph", tx -> {
                var row = tx.run(EMPTY, Map.of("most", REMOVED_AT_ONCE)).single();
                removed.set(row.get("removed").asInt());
            });
        } while (removed.get() > 0);
    }

    @Override
    public Map<RecapId, StoredRecap> inventory() {
        return connection.read("count the facts of every recap", neo4j -> {
            Map<RecapId, Long> live = new HashMap<>();
            // a new server takes half a second to plan how to count nothing
            if (!RecapWriter.isEmpty(neo4j)) {
                live.putAll(counts(neo4j, LIVE));
                counts(neo4j, MISSING_ABOVE).forEach((recap, missing) -> live.merge(recap, -missing, Long::sum));
            }
            Map<RecapId, StoredRecap> all = new HashMap<>();
            live.forEach((recap, facts) -> all.put(recap, new StoredRecap("", facts, 0)));
            neo4j.run(RECAPS).forEachRemaining(row -> {
                var recap = new RecapId(row.get("recap").asString());
                all.put(
                        recap,
                        new StoredRecap(
                                row.get("digest").asString(),
                                live.getOrDefault(recap, 0L),
                                row.get("facts").asLong()));
            });
            return Map.copyOf(all);
        });
    }

    @Override
    public List<StoreFlaw> sharedFlaws() {
        return connection.read("compare what recaps share", neo4j -> new NodeAudit(neo4j).all());
    }

    @Override
    public List<StoreFlaw> flaws(Collection<RecapFacts> recaps) {
        List<StoreFlaw> flaws = new ArrayList<>();
        List<RecapFacts> all = List.copyOf(recaps);
        for (int from = 0; from < all.size(); from += COMPARED_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + COMPARED_AT_ONCE));
            flaws.addAll(connection.read("compare the facts of recaps", neo4j -> new TieAudit(neo4j).of(some)));
        }
        return flaws;
    }

    @Override
    public void settle() {
        new SharedDerivation(connection).all();
    }

    @Override
    public void forEachText(Consumer<String> reader) {
        for (String statement : PROPERTIES) {
            connection.readWhole("read every text", neo4j -> {
                neo4j.run(statement)
                        .forEachRemaining(
                                row -> row.get("all").asMap().values().forEach(value -> texts(value, reader)));
                return true;
            });
        }
    }

    private static void texts(Object value, Consumer<String> reader) {
        if (value instanceof String text) {
            reader.accept(text);
        } else if (value instanceof List<?> several) {
            several.forEach(one -> texts(one, reader));
        }
    }

    @Override
    public Optional<String> datasetVersion() {
        return connection.read("read the dataset version", DatasetMark::read).version();
    }

    @Override
    public void setDatasetVersion(String version) {
        endFilling();
        connection.write("note dataset version " + version, tx -> DatasetMark.publish(tx, version));
    }

    @Override
    public Optional<String> datasetId() {
        return connection.read(
                "read the dataset id",
                neo4j -> neo4j.run(ID).stream()
                        .findFirst()
                        .map(row -> row.get("dataset").asString()));
    }

    @Override
    public void setDatasetId(String id) {
        connection.write(
                "note dataset id " + id,
                tx -> tx.run(SET_ID, Map.of("dataset", id)).consume());
    }

    @Override
    public void close() {
        connection.close();
    }

    private void commit(String action, Consumer<TransactionContext> work) {
        connection.write(action, tx -> {
            DatasetMark.change(tx);
            work.accept(tx);
        });
    }

    /** @param work returns the ids of what it changed */
    private void commitNoted(String action, Function<TransactionContext, Set<String>> work) {
        commit(action, tx -> changes.ids().addAll(work.apply(tx)));
        changes.commit();
    }

    private static Map<RecapId, Long> counts(SimpleQueryRunner neo4j, String statement) {
        Map<RecapId, Long> counts = new HashMap<>();
        neo4j.run(statement)
                .forEachRemaining(row -> counts.put(
                        new RecapId(row.get("recap").asString()),
                        row.get("facts").asLong()));
        return counts;
    }
}

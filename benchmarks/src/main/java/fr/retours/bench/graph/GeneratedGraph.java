package fr.retours.bench.graph;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.bench.site.GeneratedIndex;
import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.Neo4jGraphStore;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredTotals;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.Flaw;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.server.ServerMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** A made-up corpus in a data folder that {@code retours serve} takes for one of its own. */
public final class GeneratedGraph {
    private static final int BATCH = 250;
    private static final int COMPARED = 500;
    private static final ServerMemory MEMORY = new ServerMemory(2048, 2048);

    private final Path folder;
    private final RecapGenerator generator;
    private final int events;

    private GeneratedGraph(Path folder, RecapGenerator generator, int events) {
        this.folder = folder;
        this.generator = generator;
        this.events = events;
    }

    /** Fills the folder, unless it is full from a run before. */
    static void make(Path folder, RecapGenerator generator, int events) throws IOException {
        var data = new DataFolder(folder);
        if (data.isIndexed()) {
            return;
        }
        Files.createDirectories(folder);
        GeneratedIndex.make(folder.resolve("lucene"), generator, events);
        new GeneratedGraph(folder, generator, events).write();
        try (var archive = RecapArchive.open(data)) {
            archive.journal().complete("generated", new StoredTotals(events, events, 0, 0, 0));
        }
    }

    /** Starts the bundled server on a full folder as the program does; a graph of earlier days gets the schema of today. */
    public static GraphServer serve(Path folder) {
        var server = GraphServer.joinOrStart(GraphServerConfig.in(folder));
        try (var store = store(server)) {
            store.prepare();
        }
        return server;
    }

    /** Opens a driver to a server. */
    public static Driver driver(GraphServer server) {
        return GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), server.password()));
    }

    private void write() {
        var config = GraphServerConfig.in(folder).withMemory(MEMORY);
        try (var server = GraphServer.start(config);
                var store = store(server)) {
            store.prepare();
            long start = System.nanoTime();
            var next = batch(0);
            for (int first = 0; first < events; first += BATCH) {
                List<RecapFacts> recaps = next.join();
                next = batch(first + BATCH); // made while this one is written
                store.replace(
                        recaps.stream().map(one -> new DigestedRecap(one, "")).toList());
            }
            store.setDatasetVersion("generated");
            System.out.printf(Locale.ROOT, "%,d recaps written in %.0f s%n", events, (System.nanoTime() - start) / 1e9);
            requireWhole(store);
        }
    }

    private static Neo4jGraphStore store(GraphServer server) {
        var config = GraphConfig.of(server.boltUri(), server.user(), server.password());
        return new Neo4jGraphStore(new Neo4jConnection(config.withPatience(GraphConfig.LONG_PATIENCE)));
    }

    private CompletableFuture<List<RecapFacts>> batch(int first) {
        return CompletableFuture.supplyAsync(() -> recaps(Math.min(events, first), Math.min(events, first + BATCH)));
    }

    private List<RecapFacts> recaps(int first, int end) {
        return IntStream.range(first, end).parallel().mapToObj(generator::recap).toList();
    }

    /** Counts every recap's facts, and compares all that is shared and some recaps' facts as {@code verify} does. */
    private void requireWhole(Neo4jGraphStore store) {
        var inventory = store.inventory();
        long broken = inventory.values().stream()
                .filter(one -> one.facts() != one.expected())
                .count();
        List<Flaw> flaws = new ArrayList<>(store.sharedFlaws());
        flaws.addAll(store.flaws(recaps(0, Math.min(events, COMPARED))));
        if (inventory.size() != events || broken > 0 || !flaws.isEmpty()) {
            throw new IllegalStateException(
                    "graph must hold " + events + " whole recaps, got " + inventory.size() + ", " + broken
                            + " not whole, flaws " + flaws.stream().limit(10).toList());
        }
        long facts = inventory.values().stream().mapToLong(one -> one.facts()).sum();
        System.out.printf(Locale.ROOT, "verified: %,d relationships%n", facts);
    }
}

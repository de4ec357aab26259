package fr.retours.bench;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.bench.site.ChildProgram;
import fr.retours.bench.site.HttpAnswer;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.opensearch.ClusterAccess;
import fr.retours.opensearch.ClusterCalls;
import fr.retours.opensearch.IndexAddress;
import fr.retours.opensearch.OpenSearchRecapIndex;
import fr.retours.opensearch.search.ShardedSearch;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.settings.SearchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Strikes nodes of a cluster that {@code benchmarks/cluster/run} started, at seeded moments, while four clients search and a run writes the
 * same recaps anew: what is answered must be what was answered before, and what was written must be there afterwards. A disk is filled
 * where a node's folder is a small file system of its own.
 */
public final class ClusterFaults implements Callable<Integer> {
    private static final int CLIENTS = 4;
    private static final int SHORTEST = 600;
    private static final int LONGEST_PAUSE_MILLIS = 6_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Times as long as a killed node is away: until the others no longer count on it. */
    private static final int FROZEN_TIMES = 6;

    private static final int PART = 1 << 16;
    private static final long SMALL_DISK = 2_000_000_000;

    /** Where the cluster is: {@code opensearch://host:port,…/name}. */
    @Option(names = "--index", required = true)
    String cluster = "";

    @Option(names = "--recaps")
    int recaps = 1_000;

    @Option(names = "--rounds")
    int rounds = 20;

    /** What happens to nodes, by lot. */
    @Option(names = "--faults", split = ",")
    List<Fault> faults = List.of(Fault.KILLED);

    @Option(names = "--seed")
    long seed = 1;

    /** The folder of the cluster's nodes. */
    @Parameters
    Path nodes = Path.of("");

    /** What happens to a node, or to all. */
    enum Fault {
        KILLED,
        /** Its process is stopped, so that its connections stay and nothing answers. */
        FROZEN,
        DISK_FULL,
        ALL_KILLED
    }

    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final LongAdder right = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final LongAdder partial = new LongAdder();
    private final LongAdder named = new LongAdder();
    private final LongAdder refusedRuns = new LongAdder();
    private final LongAdder runs = new LongAdder();

    @Override
    public Integer call() throws IOException, InterruptedException {
        MeasureHeading.print(
                ClusterFaults.class, rounds + " rounds of " + faults + ", " + recaps + " recaps, seed " + seed);
        var access = new ClusterAccess(IndexAddress.parse(cluster), "", "", null);
        Path samples = Path.of(System.getProperty("retours.home"), "samples");
        var generator = RecapGenerator.learning(samples, recaps, seed, SHORTEST);
        List<RecapFacts> facts =
                IntStream.range(0, recaps).mapToObj(generator::recap).toList();
        write(access, facts);
        try (var search = ShardedSearch.follow(new ClusterCalls(access), SearchSettings.SHIPPED)) {
            Map<SearchRequest, SearchResult> expected = new LinkedHashMap<>();
            requests(facts).forEach(request -> expected.put(request, search.search(request)));
            List<Thread> others = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                others.add(Thread.ofPlatform().start(() -> ask(search, expected)));
            }
            others.add(Thread.ofPlatform().start(() -> writeOn(access, facts)));
            try {
                strike(access);
            } finally {
                goesOn.set(false);
                for (Thread one : others) {
                    one.join();
                }
            }
            write(access, facts);
            boolean whole = expected.entrySet().stream()
                    .allMatch(one -> search.search(one.getKey()).equals(one.getValue()));
            try (var index = OpenSearchRecapIndex.open(access)) {
                index.requireWhole();
                whole = whole
                        && index.damaged(facts).isEmpty()
                        && index.inventory().size() == facts.size();
            }
            System.out.println(counts() + "; afterwards " + (whole ? "whole" : "DAMAGED"));
            return whole && wrong.sum() == 0 ? 0 : 1;
        }
    }

    private static List<SearchRequest> requests(List<RecapFacts> facts) {
        var window = new PageWindow(10, 0);
        return facts.stream()
                .limit(50)
                .flatMap(one -> Stream.of(
                        one.recap().title(),
                        one.recap()
                                .body()
                                .substring(0, Math.min(40, one.recap().body().length()))))
                .distinct()
                .map(words -> new SearchRequest(words, EventFilter.NONE, SortOrder.RELEVANCE, window, true))
                .toList();
    }

    private void ask(RecapSearch search, Map<SearchRequest, SearchResult> expected) {
        while (goesOn.get()) {
            expected.forEach((request, wanted) -> {
                try {
                    var found = search.search(request);
                    var count = found.equals(wanted) ? right : found.partial() ? partial : wrong;
                    count.increment();
                } catch (IndexUnavailableException e) {
                    named.increment();
                    say(e);
                }
            });
        }
    }

    /** Says what is away, once. */
    private void say(IndexUnavailableException failure) {
        String message = String.valueOf(failure.getMessage());
        if (said.add(message)) {
            System.out.println(message);
        }
    }

    private void writeOn(ClusterAccess access, List<RecapFacts> facts) {
        while (goesOn.get()) {
            try {
                write(access, facts);
                runs.increment();
            } catch (IndexUnavailableException e) {
                refusedRuns.increment();
                say(e);
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LONGEST_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes all anew, as one complete version that is the same each time. */
    private static void write(ClusterAccess access, List<RecapFacts> facts) {
        try (var index = OpenSearchRecapIndex.anew(access, StemExceptions.SHIPPED)) {
            facts.forEach(one -> index.replace(one, "digest"));
            index.commit(Optional.of("generated"));
        }
    }

    private String counts() {
        return String.format(
                Locale.ROOT,
                "%d answers right, %d wrong, %d partial, %d errors that name what is away; %d runs complete, %d refused",
                right.sum(),
                wrong.sum(),
                partial.sum(),
                named.sum(),
                runs.sum(),
                refusedRuns.sum());
    }

    private void strike(ClusterAccess access) throws IOException, InterruptedException {
        var random = new Random(seed);
        int size = access.address().nodes().size();
        for (int round = 1; round <= rounds; round++) {
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            Fault fault = faults.get(random.nextInt(faults.size()));
            Path node = nodes.resolve("node-" + (1 + random.nextInt(size)));
            int pause = random.nextInt(LONGEST_PAUSE_MILLIS);
            switch (fault) {
                case KILLED -> killed(List.of(node), pause);
                case ALL_KILLED ->
                    killed(
                            IntStream.rangeClosed(1, size)
                                    .mapToObj(one -> nodes.resolve("node-" + one))
                                    .toList(),
                            pause);
                case FROZEN -> frozen(node, FROZEN_TIMES * pause);
                case DISK_FULL -> full(node, FROZEN_TIMES * pause);
            }
            await(() -> isGreen(access));
            System.out.printf(Locale.ROOT, "%d: %s %s and back: %s%n", round, node.getFileName(), fault, counts());
        }
    }

    private static void killed(List<Path> nodes, int pause) throws IOException, InterruptedException {
        for (Path node : nodes) {
            ProcessHandle.of(pid(node)).ifPresent(ProcessHandle::destroyForcibly);
        }
        Thread.sleep(pause);
        for (Path node : nodes) {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "@" + node.resolve("java.args").toAbsolutePath())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(node.resolve("log").toFile()))
                    .start();
        }
    }

    private static void frozen(Path node, int pause) throws IOException, InterruptedException {
        String process = String.valueOf(pid(node));
        ChildProgram.run(new ProcessBuilder("kill", "-STOP", process));
        Thread.sleep(pause);
        ChildProgram.run(new ProcessBuilder("kill", "-CONT", process));
    }

    private static void full(Path node, int pause) throws IOException, InterruptedException {
        var disk = Files.getFileStore(node);
        if (disk.getTotalSpace() > SMALL_DISK) {
            throw new IOException(node + " must be a file system of its own, of " + SMALL_DISK + " bytes at most");
        }
        Path filler = node.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[PART]);
            }
        } catch (IOException e) {
            // it is full
        }
        Thread.sleep(pause);
        Files.delete(filler);
    }

    private static long pid(Path node) throws IOException {
        return Long.parseLong(Files.readString(node.resolve("pid")).strip());
    }

    private static boolean isGreen(ClusterAccess access) {
        int up = 0;
        for (URI node : access.address().nodes()) {
            try {
                String health = HttpAnswer.get(node.resolve("/_cluster/health")).text();
                boolean isWhole = health.contains("\"status\":\"green\"")
                        && health.contains("\"number_of_nodes\":"
                                + access.address().nodes().size() + ",");
                up += isWhole ? 1 : 0;
            } catch (IOException | IllegalStateException e) {
                return false; // not yet
            }
        }
        return up == access.address().nodes().size();
    }

    private static void await(BooleanSupplier state) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the cluster must be green within " + PATIENCE);
            }
            Thread.sleep(200);
        }
    }
}

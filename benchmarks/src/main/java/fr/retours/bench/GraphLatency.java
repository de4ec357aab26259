package fr.retours.bench;

import fr.retours.bench.NotedStatements.Statement;
import fr.retours.server.GraphServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;

/**
 * How long questions of relationship take over HTTP on a made-up graph, with one client and with eight, beside the bare
 * driver making the same statements with the same parameters and reading all rows. {@code retours serve} is a process of its
 * own, with the bundled graph server as it comes. Before anything is measured, all questions are asked in turn for a while
 * about others, as of a server that is up for long, and a commit is noted that lets go of the answers kept; the first question
 * after it reads who was where, which is told apart. Each client asks
 * other questions; what is asked over HTTP was asked once before of the graph, through another process. The columns after
 * that ask the same again, when answers are kept; the last ones tell the processor time of a call the first time.
 */
public final class GraphLatency {
    private static final int MANY = 8;
    private static final int HEAP_MEGABYTES = 1024;
    private static final double MOST_SECONDS = 12;
    private static final int FEWEST = 20;
    private static final double WARM_SECONDS = 4;
    private static final int WARM_ROUNDS = 3;
    private static final String COMMIT = "MATCH (c:Commits) SET c.begun = c.begun + 1, c.ended = c.ended + 1";

    private final GraphSetup setup;
    private final GraphQuestions questions;
    private final Driver driver;
    private final Site site;
    private final ProcessHandle siteProcess;
    private final ProcessHandle graphProcess;
    private final NotedStatements notes;
    private final AtomicInteger refused = new AtomicInteger();

    private GraphLatency(
            GraphSetup setup,
            GraphQuestions questions,
            GraphServer graph,
            Driver driver,
            Site site,
            NotedStatements notes) {
        this.setup = setup;
        this.questions = questions;
        this.driver = driver;
        this.site = site;
        this.siteProcess = site.process();
        this.graphProcess = ProcessHandle.of(graph.pid()).orElseThrow();
        this.notes = notes;
    }

    /** Measures as {@link GraphSetup#of} reads the arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var setup = GraphSetup.of(arguments);
        var generator = setup.generator();
        GeneratedGraph.make(setup.folder(), generator, setup.events());
        System.out.printf(
                Locale.ROOT,
                "GraphLatency, %,d events, seed %d, %d processors, load %.1f, Java %s, %s%n",
                setup.events(),
                setup.seed(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                LocalDate.now(ZoneId.systemDefault()));
        var questions = new GraphQuestions(generator, setup.events(), setup.seed());
        try (var graph = GeneratedGraph.serve(setup.folder());
                var driver = GeneratedGraph.driver(graph);
                var site = Site.ofFolder(setup.folder(), HEAP_MEGABYTES);
                var notes = new NotedStatements(
                        driver, graph.boltUri(), setup.folder().resolve("lucene"))) {
            new GraphLatency(setup, questions, graph, driver, site, notes).run();
        }
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        warm();
        commit();
        System.out.println(
                " ".repeat(46) + "   driver, 1 client     HTTP, 1 client   driver, 8 clients     HTTP, 8 clients"
                        + "   HTTP, 8, asked again");
        System.out.printf(
                "%-30s %6s %8s%s %6s %8s %9s%n",
                "milliseconds", "calls", "first", "        p50       p99".repeat(5), "x p99", "CPU site", "CPU graph");
        for (String name : questions.names()) {
            if (setup.only().matcher(name).find()) {
                measure(name);
            }
        }
    }

    /** Has both servers compile what they run often. */
    private void warm() throws InterruptedException, ExecutionException {
        for (int round = 0; round < WARM_ROUNDS; round++) {
            for (String name : questions.names()) {
                if (setup.only().matcher(name).find()) {
                    warm(name);
                }
            }
        }
        refused.set(0);
    }

    /** Lets go of what is kept, and has who was where read again, here and there. */
    private void commit() throws IOException {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(tx -> tx.run(COMMIT).consume());
        }
        String path = questions.paths(questions.names().iterator().next(), 1).getFirst();
        long start = System.nanoTime();
        site.get(path);
        System.out.printf(Locale.ROOT, "first question after a commit: %.1f s%n", seconds(start));
        notes.of(path);
    }

    private void warm(String name) throws InterruptedException, ExecutionException {
        var many = new Clients(MANY);
        long start = System.nanoTime();
        while (seconds(start) < WARM_SECONDS) {
            many.make(questions.paths(name, 2 * MANY), path -> http(new Asked(path, List.of())));
        }
    }

    private void measure(String name) throws IOException, InterruptedException, ExecutionException {
        List<Asked> asked = new ArrayList<>();
        double seconds = 0;
        for (String path : questions.paths(name, 2 * setup.calls())) {
            if (asked.size() < 2 * FEWEST || seconds < MOST_SECONDS) {
                var noted = notes.of(path);
                asked.add(new Asked(path, noted.statements()));
                seconds += noted.seconds();
            }
        }
        var some = asked.subList(0, asked.size() / 2);
        var others = asked.subList(some.size(), asked.size());
        long start = System.nanoTime();
        site.get(asked.getFirst().path());
        double first = seconds(start) * 1000;
        var one = new Clients(1);
        var many = new Clients(MANY);
        var bareOne = one.make(some, this::bare);
        var httpOne = one.make(some, this::http);
        var bareMany = many.make(others, this::bare);
        double site = millis(siteProcess);
        double graph = millis(graphProcess);
        var httpMany = many.make(others, this::http);
        site = millis(siteProcess) - site;
        graph = millis(graphProcess) - graph;
        var columns = List.of(bareOne, httpOne, bareMany, httpMany, many.make(others, this::http));
        double ratio = httpMany.percentile(99) / bareMany.percentile(99);
        System.out.printf(
                Locale.ROOT,
                "%-30s %6d %8.1f%s %6.2f %8.2f %9.2f%s%n",
                name,
                others.size(),
                first,
                columns.stream().map(GraphLatency::columns).collect(Collectors.joining()),
                ratio,
                site / others.size(),
                graph / others.size(),
                refused.get() == 0 ? "" : "  refused: " + refused.getAndSet(0));
    }

    /** A request, and the statements that it leads to. */
    private record Asked(String path, List<Statement> statements) {}

    /** A server that is overloaded says so: the call is counted, and its time, too. */
    private void http(Asked asked) {
        try {
            site.get(asked.path());
        } catch (IOException e) {
            refused.incrementAndGet();
        }
    }

    private void bare(Asked asked) {
        try (var session = driver.session()) {
            session.executeRead(tx -> asked.statements().stream()
                    .mapToInt(one -> tx.run(one.text(), one.parameters()).list().size())
                    .sum());
        }
    }

    private static String columns(Latencies latencies) {
        return String.format(Locale.ROOT, " %10.1f%10.1f", latencies.percentile(50), latencies.percentile(99));
    }

    private static double millis(ProcessHandle process) {
        return Site.processorTime(process).toNanos() / 1e6;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}

package fr.retours.bench.graph;

import fr.retours.bench.graph.GraphQuestions.Question;
import fr.retours.bench.site.Clients;
import fr.retours.bench.site.Latencies;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.Site;
import fr.retours.server.GraphServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;

/**
 * How long questions of relationship take over HTTP on a made-up graph, with one client and with eight, beside the bare driver
 * that asks Neo4j the same question, in one statement that reads the whole answer. {@code retours serve} is a process of its
 * own, with the bundled graph server as it comes. Before anything is measured, all questions are asked in turn for a while
 * about others, as of a server that is up for long, and the end of a run is noted, which lets go of the answers kept and has the
 * graph read again. Each client asks other questions. The driver is asked as many as its time
 * allows, and one for each client at least, each once before, so that it finds in memory what it reads; whether both answer the same is looked at afterwards. The
 * columns after that ask the same again, when answers are kept; the last ones tell the processor time of a call the first time.
 */
public final class GraphLatency {
    private static final int MANY = 8;
    private static final int HEAP_MEGABYTES = 1024;
    private static final double MOST_SECONDS = 12;
    private static final double WARM_SECONDS = 4;
    private static final int WARM_ROUNDS = 3;
    private static final String PUBLISH = "MATCH (d:Dataset) SET d.published = coalesce(d.published, 0) + 1";
    /** More than the server lets pass before it looks for the end of a run. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** What a server that reads nothing takes of it at most. */
    private static final Duration CALM = LOOK.dividedBy(10);

    private final GraphSetup setup;
    private final GraphQuestions questions;
    private final Driver driver;
    private final Site site;
    private final ProcessHandle siteProcess;
    private final ProcessHandle graphProcess;
    private final AtomicInteger refused = new AtomicInteger();

    private GraphLatency(GraphSetup setup, GraphQuestions questions, GraphServer graph, Driver driver, Site site) {
        this.setup = setup;
        this.questions = questions;
        this.driver = driver;
        this.site = site;
        this.siteProcess = site.process();
        this.graphProcess = ProcessHandle.of(graph.pid()).orElseThrow();
    }

    /** Measures as {@link GraphSetup#of} reads the arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var setup = GraphSetup.of(arguments);
        var generator = setup.generator();
        GeneratedGraph.make(setup.folder(), generator, setup.events());
        MeasureHeading.print(GraphLatency.class, setup.events() + " events, seed " + setup.seed());
        var questions = new GraphQuestions(generator, setup.events(), setup.seed());
        try (var graph = GeneratedGraph.serve(setup.folder());
                var driver = GeneratedGraph.driver(graph);
                var site = Site.ofFolder(setup.folder(), HEAP_MEGABYTES)) {
            new GraphLatency(setup, questions, graph, driver, site).run();
        }
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        warm();
        publish();
        System.out.println(
                " ".repeat(46) + "   driver, 1 client     HTTP, 1 client   driver, 8 clients     HTTP, 8 clients"
                        + "   HTTP, 8, asked again");
        System.out.printf(
                "%-30s %6s %8s%s %6s %8s %9s %6s%n",
                "milliseconds",
                "calls",
                "first",
                "        p50       p99".repeat(5),
                "x p99",
                "CPU site",
                "CPU graph",
                "driver");
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

    /** Lets go of what is kept, as after a run of {@code index}, and waits until the server has read the graph again. */
    private void publish() {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(tx -> tx.run(PUBLISH).consume());
        }
        long start = System.nanoTime();
        Duration taken;
        do {
            taken = Site.processorTimeWithin(LOOK, siteProcess);
        } while (taken.compareTo(CALM) > 0);
        System.out.printf(Locale.ROOT, "the graph is read again within %.0f s%n", seconds(start));
    }

    private void warm(String name) throws InterruptedException, ExecutionException {
        var many = new Clients(MANY);
        long start = System.nanoTime();
        while (seconds(start) < WARM_SECONDS) {
            many.make(questions.of(name, 2 * MANY), this::http);
        }
    }

    private void measure(String name) throws IOException, InterruptedException, ExecutionException {
        var some = questions.of(name, setup.calls());
        var others = questions.of(name, setup.calls());
        int affordable = askBefore(some, others);
        var affordableOthers = others.subList(0, Math.min(others.size(), Math.max(MANY, affordable)));
        long start = System.nanoTime();
        site.get(some.getFirst().path());
        double first = seconds(start) * 1000;
        var one = new Clients(1);
        var many = new Clients(MANY);
        var bareOne = one.make(some.subList(0, affordable), this::bare);
        var httpOne = one.make(some, this::http);
        var bareMany = many.make(affordableOthers, this::bare);
        double site = millis(siteProcess);
        double graph = millis(graphProcess);
        var httpMany = many.make(others, this::http);
        site = millis(siteProcess) - site;
        graph = millis(graphProcess) - graph;
        var columns = List.of(bareOne, httpOne, bareMany, httpMany, many.make(others, this::http));
        double ratio = httpMany.percentile(99) / bareMany.percentile(99);
        System.out.printf(
                Locale.ROOT,
                "%-30s %6d %8.1f%s %6.2f %8.2f %9.2f %6d%s%n",
                name,
                others.size(),
                first,
                columns.stream().map(GraphLatency::columns).collect(Collectors.joining()),
                ratio,
                site / others.size(),
                graph / others.size(),
                affordableOthers.size(),
                refused.get() == 0 ? "" : "  refused: " + refused.getAndSet(0));
        requireSame(others.subList(0, Math.min(MANY, affordable)));
    }

    /** Has the driver ask some of both lists, until its time is up, and returns how many of each. */
    private int askBefore(List<Question> some, List<Question> others) {
        long start = System.nanoTime();
        int asked = 0;
        while (asked < some.size() && (asked == 0 || seconds(start) < MOST_SECONDS)) {
            bare(some.get(asked));
            bare(others.get(asked));
            asked++;
        }
        return asked;
    }

    /** A server that is overloaded says so: the call is counted, and its time, too. */
    private void http(Question question) {
        try {
            site.get(question.path());
        } catch (IOException e) {
            refused.incrementAndGet();
        }
    }

    private void bare(Question question) {
        question.ask(driver);
    }

    private void requireSame(List<Question> asked) throws IOException {
        for (Question question : asked) {
            var api = AnswerIds.of(site.text(question.path()));
            var cypher = AnswerIds.of(question.ask(driver));
            if (!api.equals(cypher)) {
                throw new IllegalStateException(
                        question.path() + " must be answered alike, got " + api + " over HTTP, by Cypher " + cypher);
            }
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

package fr.retours.bench.site;

import fr.retours.bench.corpus.RecapGenerator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a server does when five times as many searches come as it can answer, each from another visitor of a proxy, over HTTP on made-up
 * recaps. Searches come at their times, whether or not others were answered. The server is a process of its own; the visitors share
 * the machine with it.
 */
public final class OverloadedSite {
    private static final int SATURATING = 16;
    private static final int TIMES = 5;
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The beginning of the addresses that are kept for benchmarks. */
    private static final String VISITORS = "198.18.";

    private static final int BYTE = 256;
    private static final int OK = 200;
    /** Whoever asked and got no answer at all. */
    private static final int NONE = 0;

    private final LatencySetup setup;
    private final Path index;
    private final QueryMix mix;

    private OverloadedSite(LatencySetup setup, List<String> texts, int recaps) throws IOException {
        this.setup = setup;
        var generator = new RecapGenerator(texts, recaps, setup.seed());
        this.index = setup.indexes().resolve(recaps + "-" + setup.seed());
        this.mix = new QueryMix(generator, recaps, setup.seed());
        GeneratedIndex.make(index, generator, recaps);
    }

    /** Measures as {@link LatencySetup#of} reads the arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        LatencySetup.measure(
                OverloadedSite.class,
                arguments,
                (setup, texts, recaps) -> new OverloadedSite(setup, texts, recaps).run());
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        List<String> paths =
                mix.searches(setup.calls()).stream().map(one -> one.path()).toList();
        try (var server = Site.ofIndex(index)) {
            System.out.println(Latencies.heading());
            closed(server, paths, "warming up");
            double rate = closed(server, paths, SATURATING + " clients, as fast as they can");
            long before = server.liveBytes();
            open(server, paths, TIMES * rate);
            System.out.printf(
                    Locale.ROOT,
                    "  live heap %.1f MB before, %.1f MB at once after%n",
                    before / 1e6,
                    server.liveBytes() / 1e6);
            closed(server, paths, SATURATING + " clients, at once after it");
        }
    }

    private static double closed(Site server, List<String> paths, String name)
            throws InterruptedException, ExecutionException {
        Duration before = Site.processorTime(server.process());
        long start = System.nanoTime();
        var latencies = new Clients(SATURATING).make(paths, server::get);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(
                latencies.line(name, Site.processorTime(server.process()).minus(before)));
        return paths.size() / seconds;
    }

    private static void open(Site server, List<String> paths, double rate) throws IOException, InterruptedException {
        Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
        var accepted = new ConcurrentLinkedQueue<Long>();
        var refused = new ConcurrentLinkedQueue<Long>();
        var asked = new AtomicInteger();
        var under = new Phaser(1);
        Duration before = Site.processorTime(server.process());
        long end = System.nanoTime() + TIME.toNanos();
        try (var visitors = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Runnable::run)
                        .build();
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            var ticking = clock.scheduleAtFixedRate(
                    () -> ask(server, paths, visitors, asked.getAndIncrement(), under, statuses, accepted, refused),
                    0,
                    (long) (1e9 / rate),
                    TimeUnit.NANOSECONDS);
            TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
            ticking.cancel(false);
            under.arriveAndAwaitAdvance();
        }
        var latencies =
                Latencies.of(accepted.stream().mapToLong(Long::longValue).toArray(), (double) TIME.toSeconds());
        System.out.println(latencies.line(
                String.format(Locale.ROOT, "%d x, those accepted", TIMES),
                Site.processorTime(server.process()).minus(before)));
        System.out.println(
                Latencies.of(refused.stream().mapToLong(Long::longValue).toArray(), (double) TIME.toSeconds())
                        .line("refused", Duration.ZERO));
        System.out.printf(Locale.ROOT, "  %d asked, %.0f a second: %s%n", asked.get(), rate, statuses);
    }

    private static void ask(
            Site server,
            List<String> paths,
            HttpClient visitors,
            int number,
            Phaser under,
            Map<Integer, AtomicInteger> statuses,
            ConcurrentLinkedQueue<Long> accepted,
            ConcurrentLinkedQueue<Long> refused) {
        String visitor = VISITORS + number / BYTE % BYTE + '.' + number % BYTE;
        var request = HttpRequest.newBuilder(server.address().resolve(paths.get(number % paths.size())))
                .header("Accept-Encoding", "gzip")
                .header("X-Forwarded-For", visitor)
                .timeout(PATIENCE)
                .build();
        long start = System.nanoTime();
        under.register();
        var unused = visitors.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            int status = failure == null ? answer.statusCode() : NONE;
            statuses.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
            (status == OK ? accepted : refused).add(System.nanoTime() - start);
            under.arriveAndDeregister();
        });
    }
}

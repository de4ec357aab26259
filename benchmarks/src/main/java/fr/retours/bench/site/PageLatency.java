package fr.retours.bench.site;

import fr.retours.bench.site.CallTimes.DrawnPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.function.IOConsumer;
import picocli.CommandLine.Parameters;

/**
 * How long the pages of a full data folder take: directories, entities, views and questions, each narrowed to something else at
 * each call. {@code retours serve} is a process of its own, with the bundled graph server. No page was asked for before: the first
 * one of each kind reads and compiles what it needs.
 */
public final class PageLatency implements Callable<Integer> {
    private static final int MANY = 8;
    private static final int CALLS = 100;

    /** A data folder of which nobody else writes. */
    @Parameters
    Path folder = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        MeasureHeading.print(PageLatency.class, CALLS + " pages of each kind, by 1 client, then others by " + MANY);
        System.out.println(" ".repeat(38) + " first ms   p50 ms   p95 ms   max ms   8: p50   8: p95   CPU ms most KB");
        try (var site = ServedSite.of(folder)) {
            var others = new PathDraw(site, 2).draw("page", CALLS);
            for (var some : new PathDraw(site, 1).draw("page", CALLS).entrySet()) {
                print(site, some.getKey(), some.getValue(), others.getOrDefault(some.getKey(), List.of()));
            }
        }
        return 0;
    }

    private static void print(ServedSite site, String kind, List<DrawnPath> some, List<DrawnPath> others)
            throws InterruptedException, ExecutionException {
        var most = new AtomicLong();
        IOConsumer<String> open = path -> most.accumulateAndGet(site.get(path).content().length, Math::max);
        var first = CallTimes.of(1, some.subList(0, 1), open);
        var one = CallTimes.of(1, some.subList(1, CALLS), open);
        Duration before = site.program().processorTime();
        var many = CallTimes.of(MANY, others, open);
        Duration processor = site.program().processorTime().minus(before);
        System.out.printf(
                Locale.ROOT,
                "%-38s %8.0f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %7.1f%n",
                kind,
                first.percentile(100),
                one.percentile(50),
                one.percentile(95),
                one.percentile(100),
                many.percentile(50),
                many.percentile(95),
                processor.toNanos() / 1e6 / CALLS,
                most.get() / 1000.0);
    }
}

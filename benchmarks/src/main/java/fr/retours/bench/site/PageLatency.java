package fr.retours.bench.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long the pages of a full data folder take: directories, entities, views and questions, each narrowed to something else at
 * each call. {@code retours serve} is a process of its own, with the bundled graph server. No page was asked for before: the first
 * one of each kind reads and compiles what it needs.
 */
public final class PageLatency {
    private static final int MANY = 8;
    private static final int HEAP_MEGABYTES = 1024;
    private static final int CALLS = 100;

    private PageLatency() {}

    /** Measures {@code FOLDER}, a data folder of which nobody else writes. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name one data folder, got " + arguments.length + " arguments");
        }
        try (var site = ServedSite.ofFolder(Path.of(arguments[0]), HEAP_MEGABYTES)) {
            MeasureHeading.print(PageLatency.class, CALLS + " pages of each kind, by 1 client, then others by " + MANY);
            System.out.printf(
                    Locale.ROOT,
                    "%-38s %8s %8s %8s %8s %8s %8s %8s %7s%n",
                    "",
                    "first ms",
                    "p50 ms",
                    "p95 ms",
                    "max ms",
                    "8: p50",
                    "8: p95",
                    "CPU ms",
                    "most KB");
            var some = PageKind.draw(site, CALLS, 1);
            var others = PageKind.draw(site, CALLS, 2);
            for (int at = 0; at < some.size(); at++) {
                print(site, some.get(at), others.get(at));
            }
        }
    }

    private static void print(ServedSite site, PageKind some, PageKind others)
            throws IOException, InterruptedException, ExecutionException {
        var most = new AtomicLong();
        SiteClients.Call<String> open = path -> most.accumulateAndGet(site.get(path).length, Math::max);
        var first = new SiteClients(1).make(some.paths().subList(0, 1), open);
        var one = new SiteClients(1).make(some.paths().subList(1, CALLS), open);
        Duration before = ServedSite.processorTime(site.process());
        var many = new SiteClients(MANY).make(others.paths(), open);
        Duration processor = ServedSite.processorTime(site.process()).minus(before);
        System.out.printf(
                Locale.ROOT,
                "%-38s %8.0f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %7.1f%n",
                some.name(),
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

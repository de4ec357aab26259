package fr.retours.bench.site;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.commons.io.function.IOConsumer;

/**
 * How long calls took that some clients made, each of which calls again as soon as it has its answer, without a pause to think. Safe for
 * concurrent use.
 */
public final class CallTimes {
    private static final double MILLIS = 1e6;
    private static final int DIGITS = 3;

    private final Histogram all = new ConcurrentHistogram(DIGITS);
    private final Map<String, Histogram> kinds = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private double seconds;

    private CallTimes() {}

    /** Something to be asked for. */
    public record DrawnPath(String kind, String path) {}

    /** Makes all calls, shared out among so many clients. */
    public static CallTimes of(int clients, List<DrawnPath> calls, IOConsumer<String> call)
            throws InterruptedException, ExecutionException {
        return of(clients, calls, call, at -> at < calls.size());
    }

    /** Makes calls as long as that is to go on, from the first again after the last. */
    public static CallTimes during(BooleanSupplier goesOn, int clients, List<DrawnPath> calls, IOConsumer<String> call)
            throws InterruptedException, ExecutionException {
        return of(clients, calls, call, at -> goesOn.getAsBoolean());
    }

    private static CallTimes of(int clients, List<DrawnPath> calls, IOConsumer<String> call, IntPredicate goesOn)
            throws InterruptedException, ExecutionException {
        var times = new CallTimes();
        var next = new AtomicInteger();
        Runnable client = () -> {
            for (int at = next.getAndIncrement(); goesOn.test(at); at = next.getAndIncrement()) {
                times.time(calls.get(at % calls.size()), call);
            }
        };
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (Future<Object> one : threads.invokeAll(Collections.nCopies(clients, Executors.callable(client)))) {
                one.get();
            }
        }
        times.seconds = (System.nanoTime() - start) / 1e9;
        return times;
    }

    private void time(DrawnPath path, IOConsumer<String> call) {
        long start = System.nanoTime();
        try {
            call.accept(path.path());
        } catch (IOException e) {
            errors.computeIfAbsent(path.kind(), first -> new LongAdder()).increment();
        }
        long took = System.nanoTime() - start;
        all.recordValue(took);
        kinds.computeIfAbsent(path.kind(), first -> new ConcurrentHistogram(DIGITS))
                .recordValue(took);
    }

    /** Returns the milliseconds within which so many percent of the calls ended. */
    public double percentile(double percent) {
        return all.getValueAtPercentile(percent) / MILLIS;
    }

    /** Prints the heading of {@link #print}. */
    public static void printHeading() {
        System.out.println(
                "\n" + " ".repeat(30) + "    calls  calls/s   p50 ms   p95 ms   p99 ms  p99.9 ms   max ms  errors");
    }

    /** Prints a line of a table for all calls, and one for each kind if there are several. */
    public void print(String name) {
        print(name, all, errors.values().stream().mapToLong(LongAdder::sum).sum());
        if (kinds.size() > 1) {
            kinds.forEach((kind, times) -> print(
                    "  " + kind,
                    times,
                    errors.getOrDefault(kind, new LongAdder()).sum()));
        }
    }

    private void print(String name, Histogram times, long failed) {
        System.out.printf(Locale.ROOT, "%-30s %8d %8.0f", name, times.getTotalCount(), times.getTotalCount() / seconds);
        for (double percent : new double[] {50, 95, 99}) {
            System.out.printf(Locale.ROOT, " %8.2f", times.getValueAtPercentile(percent) / MILLIS);
        }
        double longest = times.getMaxValue() / MILLIS;
        System.out.printf(
                Locale.ROOT, " %9.2f %8.2f %7d%n", times.getValueAtPercentile(99.9) / MILLIS, longest, failed);
    }
}

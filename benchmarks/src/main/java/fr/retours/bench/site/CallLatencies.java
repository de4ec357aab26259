package fr.retours.bench.site;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long calls took.
 *
 * @param sorted nanoseconds of each, ascending
 * @param seconds from the first call's start to the last one's end, over all clients
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record CallLatencies(long[] sorted, double seconds) {
    private static final double MILLIS = 1e6;

    /** Returns the heading of {@link #line}. */
    public static String heading() {
        return String.format(
                Locale.ROOT,
                "%-34s %8s %8s %8s %8s %8s %8s",
                "",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms",
                "calls/s",
                "CPU ms");
    }

    /** Returns one line of a table. The processor time is that of whoever answers, per call, whatever else the machine does. */
    public String line(String name, Duration processor) {
        return String.format(
                Locale.ROOT,
                "%-34s %8.2f %8.2f %8.2f %8.2f %8.0f %8.2f",
                name,
                percentile(50),
                percentile(95),
                percentile(99),
                percentile(100),
                sorted.length / seconds,
                processor.toNanos() / MILLIS / sorted.length);
    }

    /** Returns the milliseconds within which so many percent of the calls ended: nearest rank. */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent * sorted.length / 100);
        return sorted[Math.max(0, rank - 1)] / MILLIS;
    }

    /** Sorts what was measured. */
    public static CallLatencies of(long[] nanoseconds, double seconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new CallLatencies(sorted, seconds);
    }
}

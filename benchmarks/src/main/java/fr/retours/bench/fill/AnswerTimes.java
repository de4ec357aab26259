package fr.retours.bench.fill;

import fr.retours.bench.fill.LoadMix.Question;
import fr.retours.bench.site.CallLatencies;
import fr.retours.bench.site.ServedSite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How long a site took to answer questions of each kind, and how many it did not answer. Safe for concurrent use. */
final class AnswerTimes {
    private final ServedSite site;
    private final Map<String, List<Long>> took = new TreeMap<>();
    private final Map<String, Integer> errors = new ConcurrentHashMap<>();

    AnswerTimes(ServedSite site) {
        this.site = site;
    }

    /** Asks a question; an error of the site is counted, and its time, too. */
    void ask(Question question) {
        long start = System.nanoTime();
        try {
            site.get(question.path());
        } catch (IOException e) {
            errors.merge(question.kind(), 1, Integer::sum);
        }
        note(question.kind(), System.nanoTime() - start);
    }

    private synchronized void note(String kind, long nanoseconds) {
        took.computeIfAbsent(kind, first -> new ArrayList<>()).add(nanoseconds);
    }

    /** Returns the heading of {@link #lines}. */
    static String heading() {
        return String.format(
                Locale.ROOT,
                "%-30s %8s %8s %8s %8s %9s %8s %7s",
                "",
                "calls",
                "calls/s",
                "p50 ms",
                "p99 ms",
                "p99.9 ms",
                "max ms",
                "errors");
    }

    /**
     * Returns a line of a table for all questions, and one for each kind.
     *
     * @param name of the first line
     * @param all how long all took
     */
    synchronized List<String> lines(String name, CallLatencies all) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                name, all, errors.values().stream().mapToInt(Integer::intValue).sum()));
        took.forEach((kind, times) -> lines.add(line(
                "  " + kind,
                CallLatencies.of(times.stream().mapToLong(Long::longValue).toArray(), all.seconds()),
                errors.getOrDefault(kind, 0))));
        return lines;
    }

    private static String line(String name, CallLatencies latencies, int errors) {
        int calls = latencies.sorted().length;
        return String.format(
                Locale.ROOT,
                "%-30s %8d %8.0f %8.1f %8.1f %9.1f %8.1f %7d",
                name,
                calls,
                calls / latencies.seconds(),
                latencies.percentile(50),
                latencies.percentile(99),
                latencies.percentile(99.9),
                latencies.percentile(100),
                errors);
    }
}

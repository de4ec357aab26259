package fr.retours.bench.fill;

import fr.retours.bench.site.ServedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What some processes use, as far as it was seen each time they were looked at. Safe for concurrent use. */
final class ProcessUse {
    private static final String RESIDENT = "VmRSS:";
    private static final String PEAK = "VmHWM:";

    private final Map<Long, Duration> processor = new HashMap<>();
    private final Map<Long, Long> peaks = new HashMap<>();
    private long resident;

    /** Looks at processes; those of before that are not among them have ended. */
    synchronized void look(List<ProcessHandle> processes) {
        long now = 0;
        for (ProcessHandle one : processes) {
            processor.merge(one.pid(), ServedSite.processorTime(one), (before, after) -> max(before, after));
            now += kilobytes(one, RESIDENT);
            peaks.merge(one.pid(), kilobytes(one, PEAK), Math::max);
        }
        resident = Math.max(resident, now);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Returns the most kilobytes that were in memory when looked at, of all together; empty where the system does not tell. */
    synchronized OptionalLong resident() {
        return known(resident);
    }

    /** Returns the most kilobytes that one of the processes ever had in memory; empty where the system does not tell. */
    synchronized OptionalLong peak() {
        return known(peaks.values().stream().mapToLong(Long::longValue).max().orElse(0));
    }

    private static OptionalLong known(long kilobytes) {
        return kilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes);
    }

    /** Returns the processor time of all together until each was last looked at. */
    synchronized Duration processor() {
        return processor.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns a figure of a process under Linux; 0 elsewhere, and for one that has ended. */
    private static long kilobytes(ProcessHandle process, String figure) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(figure))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}

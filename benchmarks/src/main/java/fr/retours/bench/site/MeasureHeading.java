package fr.retours.bench.site;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The first line of what a benchmark prints: without it nobody can compare the figures below. */
public final class MeasureHeading {
    private MeasureHeading() {}

    /** Prints what is measured, on which machine, beside how much other work, and when. */
    public static void print(Class<?> benchmark, String what) {
        System.out.printf(
                Locale.ROOT,
                "%s, %s, %d processors, load %.1f, Java %s, %s%n",
                benchmark.getSimpleName(),
                what,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                LocalDate.now(ZoneId.systemDefault()));
    }
}

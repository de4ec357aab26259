package fr.retours.bench.site;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The first line of what a benchmark prints: without it nobody can compare the figures below. */
public final class MeasureHeading {
    private MeasureHeading() {}

    /**
     * Prints what is measured, on which machine, beside how much other work, and when. What libraries log goes where the program has it,
     * so that they do not tell of every connection between the lines of a table.
     */
    public static void print(Class<?> benchmark, String what) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
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

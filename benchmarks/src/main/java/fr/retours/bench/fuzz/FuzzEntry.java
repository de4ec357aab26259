package fr.retours.bench.fuzz;

import com.sun.management.OperatingSystemMXBean;
import fr.retours.indexer.folder.DataFolder;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls: it finds static methods by their names. */
public final class FuzzEntry {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static @Nullable FuzzTarget target;

    private FuzzEntry() {}

    /**
     * Makes the target, writes its seeds for Jazzer and gives them to it: so classes are loaded before time counts.
     *
     * @param arguments the subject, the folder of samples, one for files, a data folder, and the folder for seeds
     */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        var setup = new FuzzSetup(Path.of(arguments[1]), Path.of(arguments[2]), new DataFolder(Path.of(arguments[3])));
        target = FuzzSubject.valueOf(arguments[0]).target(setup);
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(Path.of(arguments[4], "seed-" + number++), seed);
            target.intake().take(seed);
        }
    }

    /** Gives it an input. Time is that of the processor, so that a busy machine finds nothing. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        long before = SYSTEM.getProcessCpuTime();
        Objects.requireNonNull(target, "initialised first").intake().take(input);
        long taken = SYSTEM.getProcessCpuTime() - before;
        if (taken > LONGEST.toNanos()) {
            throw new FuzzFindingException(
                    "an input must take " + LONGEST.toSeconds() + " s at most, got " + taken / 1_000_000 + " ms");
        }
    }
}

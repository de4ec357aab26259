package fr.retours.bench.fill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Looks once a second at what a program uses, and at what the processes that it started do. */
final class ProcessWatch implements AutoCloseable {
    private static final String PEAK = "VmHWM:";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<Long, ProcessUse> uses = new ConcurrentHashMap<>();
    private final ProcessHandle program;

    /** Watches from now on. */
    ProcessWatch(ProcessHandle program) {
        this.program = program;
        timer.scheduleAtFixedRate(this::look, 0, 1, TimeUnit.SECONDS);
    }

    /**
     * What processes used until each was last looked at.
     *
     * @param peak the most kilobytes that one of them ever had in memory; 0 where the system does not tell
     */
    record ProcessUse(Duration processor, long peak) {
        private static final ProcessUse NONE = new ProcessUse(Duration.ZERO, 0);

        private ProcessUse and(ProcessUse other) {
            return new ProcessUse(processor.plus(other.processor), Math.max(peak, other.peak));
        }
    }

    private void look() {
        Stream.concat(Stream.of(program), program.descendants())
                .filter(ProcessHandle::isAlive)
                .forEach(one -> uses.put(
                        one.pid(),
                        new ProcessUse(one.info().totalCpuDuration().orElse(Duration.ZERO), peakKilobytes(one))));
    }

    /** Linux alone tells. */
    private static long peakKilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has ended
        }
    }

    /** Returns what the program used. */
    ProcessUse ofProgram() {
        return uses.getOrDefault(program.pid(), ProcessUse.NONE);
    }

    /** Returns what the processes used that the program started. */
    ProcessUse ofStarted() {
        return uses.entrySet().stream()
                .filter(one -> one.getKey() != program.pid())
                .map(Map.Entry::getValue)
                .reduce(ProcessUse.NONE, ProcessUse::and);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

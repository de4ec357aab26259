package fr.retours.bench.fill;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks once a second at what a program uses, and at what the processes that it started do. */
final class ProcessWatch implements AutoCloseable {
    private final ProcessUse program = new ProcessUse();
    private final ProcessUse started = new ProcessUse();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private final Future<?> looking;

    /** Watches from now on. */
    ProcessWatch(ProcessHandle process) {
        looking = timer.scheduleAtFixedRate(() -> look(process), 0, 1, TimeUnit.SECONDS);
    }

    private void look(ProcessHandle process) {
        if (process.isAlive()) {
            program.look(List.of(process));
            started.look(process.descendants().toList());
        }
    }

    /** Returns what the program uses. */
    ProcessUse program() {
        return program;
    }

    /** Returns what the processes use that the program started. */
    ProcessUse started() {
        return started;
    }

    @Override
    public void close() {
        looking.cancel(true);
        timer.shutdown();
    }
}

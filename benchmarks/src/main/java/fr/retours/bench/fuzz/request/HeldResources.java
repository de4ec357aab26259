package fr.retours.bench.fuzz.request;

import fr.retours.bench.site.ServedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a server holds at a moment.
 *
 * @param heapBytes live objects, counted behind a collection
 * @param threads of the process
 * @param openFiles files and connections that it has open
 * @param temporaryFiles files in its temporary folder
 */
record HeldResources(long heapBytes, long threads, long openFiles, long temporaryFiles) {
    /** Looks at a server of this machine; Linux tells through {@code /proc}. */
    static HeldResources of(ServedSite site, Path temporary) throws IOException, InterruptedException {
        Path process = Path.of("/proc", String.valueOf(site.program().handle().pid()));
        return new HeldResources(
                site.liveBytes(), count(process.resolve("task")), count(process.resolve("fd")), count(temporary));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "live heap %.1f MB, %d threads, %d open files, %d temporary files",
                heapBytes / 1e6,
                threads,
                openFiles,
                temporaryFiles);
    }
}

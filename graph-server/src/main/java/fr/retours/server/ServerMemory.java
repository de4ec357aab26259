package fr.retours.server;

import com.sun.management.OperatingSystemMXBean;
import fr.retours.server.child.FillFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a server may use. A small graph is to start fast and take little; a large one is kept in memory, and its server
 * compiles what it does often as well as it can.
 *
 * @param heapMegabytes the most for the server's objects, at least {@value #LEAST_HEAP}
 * @param pageCacheMegabytes how much of the store is kept in memory, at least {@value #LEAST_PAGE_CACHE}
 */
public record ServerMemory(int heapMegabytes, int pageCacheMegabytes) {
    private static final int LEAST_HEAP = 256;
    private static final int LEAST_PAGE_CACHE = 8;
    private static final int SMALL_HEAP = 512;
    private static final int LARGE_HEAP = 1024;
    private static final int SMALL_PAGE_CACHE = 64;
    /** A store beyond this is a large one. */
    private static final int LARGE_STORE = 256;

    /** The store of a {@link GraphFill} is some two and a half times as large. */
    private static final int STORE_PER_FILL = 3;

    private static final int SHARE_OF_MACHINE = 4;
    private static final long MEGABYTE = 1L << 20;

    /** For a graph of a few thousand recaps. */
    public static final ServerMemory SMALL = new ServerMemory(SMALL_HEAP, SMALL_PAGE_CACHE);

    /** @throws IllegalArgumentException if a number is out of its range */
    public ServerMemory {
        if (heapMegabytes < LEAST_HEAP) {
            throw new IllegalArgumentException(
                    "heapMegabytes must be at least " + LEAST_HEAP + ", got " + heapMegabytes);
        }
        if (pageCacheMegabytes < LEAST_PAGE_CACHE) {
            throw new IllegalArgumentException(
                    "pageCacheMegabytes must be at least " + LEAST_PAGE_CACHE + ", got " + pageCacheMegabytes);
        }
    }

    /**
     * Finds what fits the store in a server's folder: for a large one a page cache of its size and a fifth, and no more than
     * a quarter of the machine's memory for either.
     *
     * @param expectedMegabytes how large the store will be at least
     */
    static ServerMemory fitting(Path home, long expectedMegabytes) {
        long store = megabytes(home.resolve("data/databases"));
        long filling = STORE_PER_FILL * megabytes(FillFiles.in(home).folder());
        return fitting(Math.max(store + filling, expectedMegabytes), machineMegabytes());
    }

    static ServerMemory fitting(long storeMegabytes, long machineMegabytes) {
        if (storeMegabytes <= LARGE_STORE) {
            return SMALL;
        }
        long most = machineMegabytes / SHARE_OF_MACHINE;
        long cache =
                Math.clamp(storeMegabytes + storeMegabytes / 5, SMALL_PAGE_CACHE, Math.max(SMALL_PAGE_CACHE, most));
        return new ServerMemory(Math.clamp(most, SMALL_HEAP, LARGE_HEAP), (int) cache);
    }

    /** Tells whether a fast start matters more than fast queries. */
    boolean isSmall() {
        return heapMegabytes <= SMALL_HEAP;
    }

    private static long megabytes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / MEGABYTE;
        } catch (IOException | UncheckedIOException e) {
            return 0; // no store yet, or the start itself will tell what is wrong with it
        }
    }

    private static long machineMegabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MEGABYTE;
    }
}

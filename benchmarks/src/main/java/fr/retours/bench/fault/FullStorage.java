package fr.retours.bench.fault;

import fr.retours.bench.fault.InjectedFault.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk that is full but for some bytes, or files that cannot grow, while {@code index} brings the second data set. */
final class FullStorage {
    private static final int CHUNK = 1 << 20;
    /** Of bytes that are left: from a kilobyte to four megabytes. */
    private static final int LEAST_BITS = 10;

    private static final int MOST_BITS = 22;

    private FullStorage() {}

    static List<InjectedFault> all() {
        return List.of(
                fullDisk("disk full", false),
                fullDisk("disk full beside a site", true),
                new InjectedFault(
                        "files cannot grow",
                        Place.COPY,
                        () -> InjectedFault.hindrance("prlimit is not there", "prlimit", "--fsize=100000", "true"),
                        FullStorage::limited));
    }

    private static InjectedFault fullDisk(String title, boolean besideSite) {
        return new InjectedFault(title, Place.DISK, FaultSetup::mountHindrance, scene -> {
            long room = 1L << scene.random().nextInt(LEAST_BITS, MOST_BITS);
            if (besideSite) {
                scene.serve();
            } else {
                scene.folder().openGraph();
            }
            Path ballast = scene.folder().data().root().resolveSibling("ballast");
            fill(ballast, room);
            return FaultStrike.during(room / 1024 + " KB left", scene.run(), () -> Files.delete(ballast));
        });
    }

    private static void fill(Path ballast, long room) throws IOException {
        try (var out = Files.newOutputStream(ballast)) {
            byte[] zeros = new byte[CHUNK];
            long free = ballast.toFile().getUsableSpace() - room;
            for (; free > 0; free -= CHUNK) {
                out.write(zeros, 0, (int) Math.min(CHUNK, free));
            }
        }
    }

    private static FaultStrike limited(FaultScene scene) throws InterruptedException {
        long most = scene.random().nextLong(1L << 14, 1L << 21);
        scene.folder().runBy(List.of("prlimit", "--fsize=" + most));
        CommandAnswer answer = scene.run();
        scene.folder().runBy(List.of());
        return FaultStrike.during(most / 1024 + " KB a file", answer);
    }
}

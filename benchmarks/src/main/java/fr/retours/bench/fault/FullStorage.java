package fr.retours.bench.fault;

import fr.retours.bench.fault.InjectedFault.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A disk that is full but for some bytes, or files that cannot grow, while {@code index} brings the second data set. */
final class FullStorage {
    private static final int CHUNK = 1 << 20;
    /** Of bytes that are left: from a kilobyte to four megabytes. */
    private static final int LEAST_BITS = 10;

    private static final int MOST_BITS = 22;

    private FullStorage() {}

    static List<InjectedFault> all() {
        return List.of(
                fullDisk("disk full", FaultFolder::openGraph),
                fullDisk("disk full beside a site", null),
                new InjectedFault(
                        "files cannot grow",
                        Place.COPY,
                        () -> InjectedFault.hindrance("prlimit is not there", "prlimit", "--fsize=100000", "true"),
                        FullStorage::limited));
    }

    /** @param opening what is done with the folder before; a site is started if that is null */
    private static InjectedFault fullDisk(String title, @Nullable Consumer<FaultFolder> opening) {
        return new InjectedFault(title, Place.DISK, FaultSetup::mountHindrance, (folder, setup, random) -> {
            long room = 1L << random.nextInt(LEAST_BITS, MOST_BITS);
            if (opening == null) {
                folder.serve(setup.before(), setup.after());
            } else {
                opening.accept(folder);
            }
            Path ballast = folder.data().root().resolveSibling("ballast");
            fill(ballast, room);
            CommandAnswer answer = folder.index(Map.of(), setup.after());
            return FaultStrike.during(room / 1024 + " KB left", answer, () -> Files.delete(ballast));
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

    private static FaultStrike limited(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws InterruptedException {
        long most = random.nextLong(1L << 14, 1L << 21);
        folder.runBy(List.of("prlimit", "--fsize=" + most));
        CommandAnswer answer = folder.index(Map.of(), setup.after());
        folder.runBy(List.of());
        return FaultStrike.during(most / 1024 + " KB a file", answer);
    }
}

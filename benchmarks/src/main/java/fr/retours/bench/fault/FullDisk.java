package fr.retours.bench.fault;

import fr.retours.bench.fault.machine.SystemPrograms;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A disk in memory that is full but for some bytes while {@code index} brings the second data set. It takes the right to mount. */
record FullDisk(boolean served) implements InjectedFault {
    private static final int MEGABYTES = 300;
    private static final int CHUNK = 1 << 20;
    /** From a kilobyte to four megabytes. */
    private static final int LEAST_BITS = 10;

    private static final int MOST_BITS = 22;

    @Override
    public String title() {
        return served ? "disk full beside a site" : "disk full";
    }

    @Override
    public Optional<String> hindrance() {
        try {
            Path place = Files.createTempDirectory("retours-disk-");
            boolean can = SystemPrograms.canRun(mount(place, 1));
            if (can) {
                SystemPrograms.run("umount", place.toString());
            }
            Files.delete(place);
            return can ? Optional.empty() : Optional.of("no right to mount a disk in memory");
        } catch (IOException e) {
            return Optional.of(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private static String[] mount(Path place, int megabytes) {
        return new String[] {"mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString()};
    }

    @Override
    public FaultFolder folder(FaultSetup setup) throws IOException {
        Path disk = setup.disk();
        try {
            SystemPrograms.run(mount(disk, MEGABYTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("mounting must not be interrupted", e);
        }
        return setup.copyTo(disk.resolve("data"));
    }

    @Override
    public void giveBack(FaultFolder folder, FaultSetup setup, boolean isAsItWas) throws IOException {
        folder.close();
        try {
            FileTree.delete(folder.data().root());
            SystemPrograms.run("umount", setup.disk().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("unmounting must not be interrupted", e);
        }
    }

    @Override
    public FaultStrike strike(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws IOException, InterruptedException {
        long room = 1L << random.nextInt(LEAST_BITS, MOST_BITS);
        if (served) {
            folder.serve(setup.before(), setup.after());
        } else {
            folder.openGraph();
        }
        Path ballast = setup.disk().resolve("ballast");
        fill(ballast, room);
        CommandAnswer answer = folder.run(
                Map.of(), "index", "--prune", setup.after().recaps().file().toString());
        return FaultStrike.during(room / 1024 + " KB left", answer, () -> Files.delete(ballast));
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
}

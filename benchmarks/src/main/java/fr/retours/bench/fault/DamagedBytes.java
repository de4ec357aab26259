package fr.retours.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Bytes of a file that are not as they were written, while nobody had it open. */
record DamagedBytes(FolderPart part, Manner manner) implements InjectedFault {
    /** What a disk writes at a time. */
    private static final int SECTOR = 512;

    /** In what manner. */
    enum Manner {
        /** One bit. */
        FLIPPED("bit flipped"),
        /** The end is missing. */
        CUT("cut"),
        /** A stretch that was never written. */
        BLANK("sector blank");

        private final String title;

        Manner(String title) {
            this.title = title;
        }
    }

    @Override
    public String title() {
        return part.title() + " " + manner.title;
    }

    @Override
    public boolean sparesGraph() {
        return part.sparesGraph();
    }

    @Override
    public FaultStrike strike(FaultFolder folder, FaultSetup setup, SplittableRandom random) throws IOException {
        List<Path> files = part.files(folder.data());
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        int place = random.nextInt(bytes.length);
        switch (manner) {
            case FLIPPED -> bytes[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            case CUT -> bytes = Arrays.copyOf(bytes, place);
            case BLANK -> {
                place = place / SECTOR * SECTOR;
                Arrays.fill(bytes, place, Math.min(bytes.length, place + SECTOR), (byte) 0);
            }
        }
        Files.write(file, bytes);
        return FaultStrike.atRest(folder.data().root().relativize(file) + " at " + place);
    }
}

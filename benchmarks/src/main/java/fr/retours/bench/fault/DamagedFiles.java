package fr.retours.bench.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Bytes of a file that are not as they were written, while nobody had it open. */
final class DamagedFiles {
    /** What a disk writes at a time. */
    private static final int SECTOR = 512;

    private DamagedFiles() {}

    /** Returns what is left of the bytes of a file that is damaged at a place. */
    private interface Damage {
        byte[] of(byte[] bytes, int place, SplittableRandom random);
    }

    /** Streams the faults of a part of the folder. */
    static Stream<InjectedFault> of(FolderPart part) {
        return Stream.of(
                fault(part, "bit flipped", (bytes, place, random) -> {
                    bytes[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                    return bytes;
                }),
                fault(part, "cut", (bytes, place, random) -> Arrays.copyOf(bytes, place)),
                fault(part, "sector blank", (bytes, place, random) -> {
                    int start = place / SECTOR * SECTOR;
                    Arrays.fill(bytes, start, Math.min(bytes.length, start + SECTOR), (byte) 0);
                    return bytes;
                }));
    }

    private static InjectedFault fault(FolderPart part, String manner, Damage damage) {
        return new InjectedFault(part.title() + " " + manner, part.place(), scene -> {
            Path file = part.draw(scene);
            byte[] bytes = Files.readAllBytes(file);
            int place = scene.random().nextInt(bytes.length);
            Files.write(file, damage.of(bytes, place, scene.random()));
            return FaultStrike.atRest(scene.folder().data().root().relativize(file) + " at " + place);
        });
    }
}

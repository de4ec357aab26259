package fr.retours.api.cited;

import fr.retours.api.transport.ClientAllowance;
import fr.retours.model.file.Sha256;
import io.javalin.http.Context;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that were cited, each in a file of one folder, which any number of servers may share. Those go first that nobody has cited
 * for the longest time. A damaged file counts for nothing. Safe for concurrent use.
 */
public final class CitedAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(CitedAnswers.class);
    private static final String ENDING = ".gz";
    /** How names of files end that are being written; one of a server that was killed goes like any other. */
    private static final String HALF = ".new";

    /** What a client may have kept is counted in blocks, so that it is neither many answers nor much of the disk. */
    private static final int BLOCK = 16 << 10;

    private static final int BLOCKS_OF_CLIENT = 256;
    private static final Duration ALL_AGAIN = Duration.ofHours(1);

    private final @Nullable Path folder;
    private final Supplier<Optional<String>> latest;
    private final ClientAllowance allowance;
    private final CitedBounds bounds;
    private final Clock clock;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * How much is kept.
     *
     * @param answers most of them
     * @param bytes most that all take
     * @param bytesOfOne most that one takes
     */
    public record CitedBounds(int answers, long bytes, int bytesOfOne) {
        /** What sites keep. */
        public static final CitedBounds USUAL = new CitedBounds(16_384, 256L << 20, 1 << 20);
    }

    /**
     * Keeps answers in a folder, which is made when it is needed.
     *
     * @param folder null to keep nothing
     * @param latest which version of the data was complete last: of any other nothing is kept, since whoever is hidden may be in it
     * @param proxies whose word on who a client is counts
     */
    public CitedAnswers(
            @Nullable Path folder,
            Supplier<Optional<String>> latest,
            Set<String> proxies,
            CitedBounds bounds,
            Clock clock) {
        this.folder = folder;
        this.latest = latest;
        this.allowance = new ClientAllowance(proxies, BLOCKS_OF_CLIENT, ALL_AGAIN);
        this.bounds = bounds;
        this.clock = clock;
    }

    /**
     * Keeps what was sent, unless it is kept already, too long or more than the client may have kept.
     *
     * @param address what was asked, however it was written
     * @param sent in UTF-8
     */
    public void keep(Context ctx, String address, String version, String mediaType, byte[] sent) {
        keep(address, version, mediaType, sent, blocks -> allowance.take(ctx, "", blocks));
    }

    void keep(String address, String version, String mediaType, byte[] sent, IntPredicate allowed) {
        if (folder == null || !isLatest(version)) {
            return;
        }
        Path file = file(folder, address, version);
        if (find(address, version).isPresent()) {
            file.toFile().setLastModified(clock.millis());
            return;
        }
        CitedAnswer.of(version, clock.instant(), mediaType, sent)
                .map(CitedAnswer::packed)
                .filter(packed -> packed.length <= bounds.bytesOfOne() && allowed.test(1 + packed.length / BLOCK))
                .ifPresent(packed -> write(folder, file, packed));
        if (!isLatest(version)) { // whoever is hidden in the next version has been taken out meanwhile
            file.toFile().delete();
        }
    }

    private boolean isLatest(String version) {
        return latest.get().equals(Optional.of(version));
    }

    private void write(Path below, Path file, byte[] packed) {
        Path half = below.resolve(UUID.randomUUID() + HALF);
        try {
            Files.createDirectories(below);
            Files.write(half, packed);
            Files.setLastModifiedTime(half, FileTime.from(clock.instant()));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            makeRoom(below);
        } catch (IOException e) {
            tell("what was cited cannot be kept", e);
        } finally {
            half.toFile().delete();
        }
    }

    private synchronized void makeRoom(Path below) throws IOException {
        record KeptFile(File file, long cited, long bytes) {}
        List<KeptFile> all = files(below).stream()
                .map(one -> new KeptFile(one, one.lastModified(), one.length()))
                .sorted(Comparator.comparingLong(KeptFile::cited).reversed())
                .toList();
        long bytes = 0;
        for (int number = 0; number < all.size(); number++) {
            bytes += all.get(number).bytes();
            if (number >= bounds.answers() || bytes > bounds.bytes()) {
                Files.deleteIfExists(all.get(number).file().toPath());
            }
        }
    }

    private static List<File> files(Path below) {
        File[] all = below.toFile().listFiles((any, name) -> name.endsWith(ENDING) || name.endsWith(HALF));
        return all == null ? List.of() : Arrays.asList(all);
    }

    /**
     * Returns what is kept.
     *
     * @param address what is asked, however it is written
     */
    public Optional<CitedAnswer> find(String address, String version) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = file(folder, address, version);
        try {
            return Optional.ofNullable(CitedAnswer.unpacked(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            tell("what was cited cannot be read, and counts for nothing", e);
            return Optional.empty();
        }
    }

    /** Says so once: visitors may ask as often as they like. */
    private void tell(String trouble, Exception e) {
        if (told.compareAndSet(false, true)) {
            LOG.warn("{}: {}", trouble, e.toString());
        }
    }

    private static Path file(Path folder, String address, String version) {
        return folder.resolve(Sha256.of(address + '\n' + version) + ENDING);
    }

    /**
     * Takes out all that is kept, also while servers keep more.
     *
     * @throws IOException if something cannot be taken out
     */
    public static void discard(Path folder) throws IOException {
        for (File one : files(folder)) {
            Files.deleteIfExists(one.toPath());
        }
    }
}

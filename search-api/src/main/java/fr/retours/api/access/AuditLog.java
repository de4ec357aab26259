package fr.retours.api.access;

import fr.retours.model.file.PrivateFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The file {@code audit.jsonl} of a data folder: a line of JSON for each thing that was done, through to the disk before it counts, and
 * never written again. Each line carries the hash of the one before, so that whoever alters, removes or inserts one leaves a mark. Safe
 * for concurrent use, by several processes too.
 */
public record AuditLog(Path file, Clock clock) {
    private static final Set<OpenOption> HOW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    private static final long TRY_AGAIN = Duration.ofMillis(1).toNanos();

    /**
     * Adds a line.
     *
     * @throws AccessException if that fails, for a full disk or missing rights: nothing may be done then that ought to be noted
     */
    public void append(AuditEvent event) {
        try (var entries = open()) {
            entries.append(event);
        }
    }

    /** Waits for its turn, and has the log for itself until that is closed. */
    AuditEntries open() {
        try {
            var channel = FileChannel.open(file, HOW, PrivateFile.attributes(file));
            lock(channel);
            return new AuditEntries(file, channel, clock);
        } catch (IOException e) {
            throw AccessException.unusable(file, e);
        }
    }

    /** The lock goes with the channel. Within one process there is no waiting for it. */
    private static void lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(TRY_AGAIN);
            }
        }
    }

    /**
     * Reads all lines, and looks whether each is the one that the next was written after.
     *
     * @throws AccessException if the file cannot be read
     */
    public AuditCheck check() {
        var chain = new AuditChain();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            chain.read(in);
        } catch (NoSuchFileException e) {
            // nothing was done yet
        } catch (IOException e) {
            throw AccessException.unusable(file, e);
        }
        return chain.found();
    }
}

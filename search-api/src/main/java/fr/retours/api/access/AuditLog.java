package fr.retours.api.access;

import fr.retours.model.file.PrivateFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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

    /**
     * The audit log while one writer has it for itself. Not safe for concurrent use.
     *
     * @param channel whose lock is held
     */
    record AuditEntries(Path file, FileChannel channel, Clock clock) implements AutoCloseable {
        private static final int BLOCK = 4096;

        /**
         * Adds a line, and returns when the disk has it.
         *
         * @throws AccessException if that fails
         */
        void append(AuditEvent event) {
            try {
                byte[] last = lastLine();
                var bytes = new ByteArrayOutputStream();
                if (isTorn()) {
                    bytes.write(AuditChain.LINE_END);
                }
                String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
                bytes.writeBytes(AuditLine.of(event, now, AuditChain.hash(last)).bytes());
                bytes.write(AuditChain.LINE_END);
                var buffer = ByteBuffer.wrap(bytes.toByteArray());
                long at = channel.size();
                while (buffer.hasRemaining()) {
                    at += channel.write(buffer, at);
                }
                channel.force(true);
            } catch (IOException e) {
                throw AccessException.unusable(file, e);
            }
        }

        /** The end of the line before is missing where the program was killed, or the disk full, as it was written. */
        private boolean isTorn() throws IOException {
            long size = channel.size();
            return size > 0 && block(size - 1, 1)[0] != AuditChain.LINE_END;
        }

        /** Returns the last line without its end; empty in an empty file. */
        private byte[] lastLine() throws IOException {
            long end = channel.size() - (isTorn() ? 0 : 1);
            long start = end;
            while (start > 0) {
                int length = (int) Math.min(BLOCK, start);
                byte[] block = block(start - length, length);
                for (int i = length - 1; i >= 0; i--) {
                    if (block[i] == AuditChain.LINE_END) {
                        start -= length - 1 - i;
                        return block(start, (int) (end - start));
                    }
                }
                start -= length;
            }
            return block(0, (int) Math.max(0, end));
        }

        private byte[] block(long position, int length) throws IOException {
            var block = ByteBuffer.allocate(length);
            while (block.hasRemaining()) {
                if (channel.read(block, position + block.position()) < 0) {
                    throw new IOException("the file became shorter while it was read");
                }
            }
            return block.array();
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw AccessException.unusable(file, e);
            }
        }
    }
}

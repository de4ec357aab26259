package fr.retours.indexer.folder;

import fr.retours.indexer.IndexerMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that one process at a time writes in a data folder. The operating system frees the lock with the process,
 * however it ends. Who holds it stands in the file, for the message to whoever comes second.
 */
public final class DataLock implements AutoCloseable {
    /** What a process does that has decisions of the desk take effect: within seconds, so that others wait for it. */
    public static final String BRIEFLY = "index --stay";

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE_FOR_BRIEF = Duration.ofMinutes(1);

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param command what the process is doing, as its user calls it
     * @throws DataFolderException if another process holds it, naming that one, or if the folder cannot be written
     */
    public static DataLock take(DataFolder folder, String command) {
        folder.create();
        FileChannel channel = open(folder);
        try {
            if (tryLock(channel) == null) {
                String holder = Files.readString(folder.lock()).strip();
                channel.close();
                throw new DataFolderException("data.locked", folder.root(), holder);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder(command).getBytes(StandardCharsets.UTF_8)), 0);
            return new DataLock(channel);
        } catch (IOException e) {
            throw DataFolder.failure(folder.lock(), e);
        }
    }

    /**
     * Takes the lock, and waits for a holder that will soon be done.
     *
     * @throws DataFolderException as {@link #take}
     */
    public static DataLock takeSoon(DataFolder folder, String command) {
        return takeWithin(folder, command, PATIENCE_FOR_BRIEF, () -> isHeldBriefly(folder));
    }

    /** A holder that has not written yet who it is took the lock this moment. */
    private static boolean isHeldBriefly(DataFolder folder) {
        try {
            String holder = Files.readString(folder.lock());
            return holder.isBlank() || holder.contains(BRIEFLY);
        } catch (IOException e) {
            return false; // it cannot be read: what refused the lock says more
        }
    }

    /**
     * Takes the lock, and waits for whoever holds it.
     *
     * @throws DataFolderException as {@link #take}, once that has taken too long
     */
    public static DataLock await(DataFolder folder, String command, Duration patience) {
        return takeWithin(folder, command, patience, () -> true);
    }

    private static DataLock takeWithin(
            DataFolder folder, String command, Duration patience, BooleanSupplier worthWaiting) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return take(folder, command);
            } catch (DataFolderException e) {
                if (System.nanoTime() - end >= 0 || !worthWaiting.getAsBoolean()) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    private static FileChannel open(DataFolder folder) {
        try {
            return FileChannel.open(
                    folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw DataFolder.failure(folder.lock(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process holds it
        }
    }

    private static String holder(String command) {
        return IndexerMessages.text(
                "data.holder",
                command,
                ProcessHandle.current().pid(),
                host(),
                LocalDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The machine's name: containers may share the folder, and pids mean nothing across them. */
    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?";
        }
    }

    /** Gives the lock back, and takes the holder's name out first: nobody reads it for that of the next one. */
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException("lock of the data folder must close", e);
        }
    }
}

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
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that one process at a time writes in a data folder. The operating system frees the lock with the process,
 * however it ends. Who holds it stands in the file, for the message to whoever comes second.
 */
public final class DataLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

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
        return ifFree(folder, command).orElseThrow(() -> locked(folder, holder(folder)));
    }

    /**
     * Takes the lock, and waits for whoever holds it.
     *
     * @param waiting gets once who holds the folder, as soon as that one has written it
     * @throws DataFolderException as {@link #take}, once that has taken too long
     */
    public static DataLock await(DataFolder folder, String command, Duration patience, Consumer<String> waiting) {
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        Optional<DataLock> taken = ifFree(folder, command);
        while (taken.isEmpty()) {
            String holder = holder(folder);
            if (!told && !holder.isEmpty()) {
                waiting.accept(holder);
                told = true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                throw locked(folder, holder);
            }
            taken = ifFree(folder, command);
        }
        return taken.get();
    }

    private static Optional<DataLock> ifFree(DataFolder folder, String command) {
        folder.create();
        FileChannel channel = open(folder);
        try {
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(ownName(command).getBytes(StandardCharsets.UTF_8)), 0);
            return Optional.of(new DataLock(channel));
        } catch (IOException e) {
            throw DataFolder.failure(folder.lock(), e);
        }
    }

    /** Empty in the moment after somebody took the lock. */
    private static String holder(DataFolder folder) {
        try {
            return Files.readString(folder.lock()).strip();
        } catch (IOException e) {
            throw DataFolder.failure(folder.lock(), e);
        }
    }

    private static DataFolderException locked(DataFolder folder, String holder) {
        return new DataFolderException("data.locked", folder.root(), holder);
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

    private static String ownName(String command) {
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

package fr.retours.server.child;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Who may open the store of a server's folder, or prepare a new one. The system gives the lock back when its process ends, however it ends. */
public final class StoreLock {
    private static final String FILE = "server.lock";

    private StoreLock() {}

    /** Takes the folder for this process until the lock's channel is closed; null where it is taken. */
    public static @Nullable FileLock take(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = lock(channel);
        if (lock == null) {
            channel.close();
        }
        return lock;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this process has it
        }
    }
}

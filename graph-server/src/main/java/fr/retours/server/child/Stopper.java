package fr.retours.server.child;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Closes the store when the process is asked to end, and ends it all the same when the store does not close. */
final class Stopper {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path home;
    private final FileLock lock;
    private volatile @Nullable Store store;

    /** Keeps {@code lock} from the garbage collector, which would release it. */
    Stopper(Path home, FileLock lock) {
        this.home = home;
        this.lock = lock;
    }

    void opened(Store opened) {
        store = opened;
    }

    /** Runs as a shutdown hook. A store that is still being opened is left as it is: the next start recovers it. */
    void stop() {
        var closing = Thread.ofPlatform().name("close-store").daemon().start(this::close);
        try {
            if (!closing.join(PATIENCE)) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void close() {
        var open = store;
        if (open != null) {
            open.close();
        }
        try {
            RunFile.delete(home);
            lock.release();
        } catch (IOException e) {
            System.err.println("run file stays, which does no harm as it names a dead process: " + e);
        }
    }
}

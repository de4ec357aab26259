package fr.retours.server.child;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes the store when the process is asked to end, and ends it all the same when the store does not close. */
final class StoreStopper {
    /** Ctrl-C reaches both processes: the parent gets this long to finish what it does with the store. */
    private static final Duration FOR_THE_PARENT = Duration.ofSeconds(5);

    private static final Duration TO_CLOSE = Duration.ofSeconds(15);

    private final Path home;
    private final FileLock lock;
    private final CountDownLatch parentGone = new CountDownLatch(1);
    private volatile @Nullable BoltStore store;

    /** Keeps {@code lock} from the garbage collector, which would release it. */
    StoreStopper(Path home, FileLock lock) {
        this.home = home;
        this.lock = lock;
    }

    void opened(BoltStore opened) {
        store = opened;
    }

    void parentIsGone() {
        parentGone.countDown();
    }

    /** Runs as a shutdown hook. A store that is still being opened is left as it is: the next start recovers it. */
    void stop() {
        var open = store;
        if (open == null) {
            return;
        }
        try {
            parentGone.await(FOR_THE_PARENT.toMillis(), TimeUnit.MILLISECONDS);
            var closing = Thread.ofPlatform().name("close-store").daemon().start(() -> close(open));
            if (!closing.join(TO_CLOSE)) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Lets go of the folder only once the store is closed, in the order in which a next start looks at it. */
    private void close(BoltStore open) {
        open.close();
        try {
            RunFile.delete(home);
            lock.release();
        } catch (IOException e) {
            System.err.println("the folder stays taken until this process has ended: " + e);
        }
    }
}

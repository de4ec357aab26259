package fr.retours.server.child;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.neo4j.io.locker.FileLockException;

/** Says why the store did not open, as far as the parent can do something about it. */
final class OpeningFailure {
    /** Neo4j needs more than this to open an empty store. */
    private static final long LEAST_BYTES = 1L << 20;

    private OpeningFailure() {}

    static ChildReport of(Throwable failure, Path home) {
        if (Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(FileLockException.class::isInstance)) {
            return ChildReport.STORE_IN_USE;
        }
        if (isFull(home)) {
            return ChildReport.DISK_FULL;
        }
        return failure instanceof DamagedStoreException ? ChildReport.STORE_DAMAGED : ChildReport.FAILED;
    }

    /** Asks the file system: the text of « no space left » depends on the system's language. */
    private static boolean isFull(Path home) {
        File folder = home.toFile();
        return folder.getTotalSpace() > 0 && folder.getUsableSpace() < LEAST_BYTES;
    }
}

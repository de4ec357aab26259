package fr.retours.server;

import fr.retours.server.GraphServerException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes sure that a server can work in its folder, before it is started there. */
final class ServerFolder {
    /** A new store takes 10 MB; below this, even the first recap might not fit. */
    static final long LEAST_MEGABYTES = 64;

    private static final long BYTES_PER_MEGABYTE = 1L << 20;

    private ServerFolder() {}

    /** Makes the folder where it is missing, for its owner only: the graph holds people's names. */
    static void prepare(Path home) {
        try {
            makeFolders(home);
            Files.delete(Files.createTempFile(home, "write", ".tmp"));
            requireRoom(home, Files.getFileStore(home).getUsableSpace());
        } catch (IOException e) {
            var why = e.getClass().getSimpleName();
            throw GraphServerException.of(Reason.FOLDER_UNWRITABLE, e, home, why);
        }
    }

    static void requireRoom(Path home, long usableBytes) {
        long megabytes = usableBytes / BYTES_PER_MEGABYTE;
        if (megabytes < LEAST_MEGABYTES) {
            throw GraphServerException.of(Reason.DISK_FULL, null, home, megabytes, LEAST_MEGABYTES);
        }
    }

    private static void makeFolders(Path home) throws IOException {
        Files.createDirectories(home.resolve("logs"));
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }
}

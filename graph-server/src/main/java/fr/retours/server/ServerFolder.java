package fr.retours.server;

import fr.retours.server.GraphServerException.Reason;
import fr.retours.server.child.RunFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes sure that a server can work in its folder, before it is started there. */
final class ServerFolder {
    /** A new store takes 3 MB and its log grows by 32 MB at a time; below this, the first recaps might not fit. */
    static final long LEAST_MEGABYTES = 64;

    private static final long BYTES_PER_MEGABYTE = 1L << 20;

    private ServerFolder() {}

    /**
     * Makes the folder where it is missing, for its owner only: the graph holds people's names.
     *
     * @throws GraphServerException if it cannot be made, cannot be written to, or has too little room
     */
    static void prepare(Path home) {
        try {
            requireRoom(home, existing(home).toFile());
            makeFolders(home);
            Files.delete(Files.createTempFile(home, "write", ".tmp"));
        } catch (IOException e) {
            throw unusable(home, e);
        }
    }

    /**
     * Reads who serves the folder; empty when no one does.
     *
     * @throws GraphServerException if the folder cannot be read
     */
    static Optional<RunFile> runFile(Path home) {
        try {
            return RunFile.read(home);
        } catch (IOException e) {
            throw unusable(home, e);
        }
    }

    /** Asks by the path: a change of root hides which disk it is on. */
    private static void requireRoom(Path home, File existing) {
        if (existing.getTotalSpace() > 0) { // some have no size at all, /proc for one
            requireRoom(home, existing.getUsableSpace());
        }
    }

    static void requireRoom(Path home, long usableBytes) {
        long megabytes = usableBytes / BYTES_PER_MEGABYTE;
        if (megabytes < LEAST_MEGABYTES) {
            throw GraphServerException.of(Reason.DISK_FULL, null, home, megabytes, LEAST_MEGABYTES);
        }
    }

    static GraphServerException unusable(Path home, IOException cause) {
        return GraphServerException.of(Reason.FOLDER_UNWRITABLE, cause, home, why(cause));
    }

    /** Returns the folder itself, or the nearest one above it that is there. */
    private static Path existing(Path home) {
        return Stream.iterate(home, folder -> folder != null, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElse(home);
    }

    private static void makeFolders(Path home) throws IOException {
        Files.createDirectories(home.resolve("logs"));
        if (Files.getFileAttributeView(home, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String why(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> ServerMessages.of("folder-unwritable.denied");
            case FileAlreadyExistsException file -> ServerMessages.of("folder-unwritable.file", file.getFile());
            case NotDirectoryException file -> ServerMessages.of("folder-unwritable.file", file.getFile());
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> cause.toString();
        };
    }
}

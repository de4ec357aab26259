package fr.retours.model.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file, or a folder, that its owner alone may read and write. */
public final class PrivateFile {
    /** What its owner may do, and nobody else. */
    public static final Set<PosixFilePermission> OWNER_ALONE =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private static final Set<PosixFilePermission> FOLDER_OF_OWNER = PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    /** Returns what such a file is made with; nothing where the file system does not know owners. */
    public static FileAttribute<?>[] attributes(Path file) {
        return attributes(file, OWNER_ALONE);
    }

    /** Returns what such a folder is made with, likewise. */
    public static FileAttribute<?>[] folderAttributes(Path folder) {
        return attributes(folder, FOLDER_OF_OWNER);
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /**
     * Makes such a file, which must not be there, and opens it for writing.
     *
     * @throws IOException if that fails
     */
    public static OutputStream create(Path file) throws IOException {
        var made = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return Channels.newOutputStream(Files.newByteChannel(file, made, attributes(file)));
    }

    /** Returns whether the file system knows whose a file is, as POSIX has it. */
    public static boolean knowsOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

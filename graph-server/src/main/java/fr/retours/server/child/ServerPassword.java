package fr.retours.server.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of a server's only user, kept in its folder in a file that only the folder's owner reads. */
public final class ServerPassword {
    /** The user that Neo4j Community always has. */
    public static final String USER = "neo4j";

    private static final String FILE_NAME = "password";
    private static final int RANDOM_BYTES = 24;

    private ServerPassword() {}

    /** Reads the password of a server that has been started once. */
    public static String read(Path home) throws IOException {
        return Files.readString(home.resolve(FILE_NAME), UTF_8).strip();
    }

    public static boolean isKept(Path home) {
        return Files.exists(home.resolve(FILE_NAME));
    }

    public static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Keeps a password that the store already knows, or learns when it is made: a file here means that the store agrees. */
    public static void keep(Path home, String password) throws IOException {
        var draft = home.resolve(FILE_NAME + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, onlyOwner());
        Files.writeString(draft, password + "\n", UTF_8);
        Files.move(draft, home.resolve(FILE_NAME), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] onlyOwner() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        var permissions = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}

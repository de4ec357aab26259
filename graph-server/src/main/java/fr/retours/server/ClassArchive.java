package fr.retours.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares Neo4j's ten thousand classes, ready to use, between starts. The first server to stop writes the archive, beside
 * the jars: who can write there can change what runs anyway.
 */
final class ClassArchive {
    private ClassArchive() {}

    /** Returns the flags that use the archive of a Java release, and write it where it is missing. */
    static List<String> flags(Path serverJar, int release) {
        var archive = serverJar.resolveSibling("graph-server-" + release + ".jsa");
        var flags = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off"));
        if (Files.isWritable(serverJar.getParent())) {
            removeStale(archive, serverJar);
            flags.add("-XX:+AutoCreateSharedArchive");
        }
        return List.copyOf(flags);
    }

    /** Java would not use an archive of other jars, nor write a new one in its place. */
    private static void removeStale(Path archive, Path serverJar) {
        try {
            if (Files.exists(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(serverJar)) < 0) {
                Files.delete(archive);
            }
        } catch (IOException e) {
            // another start removed it, or it stays: the server starts without it, only slower
        }
    }
}

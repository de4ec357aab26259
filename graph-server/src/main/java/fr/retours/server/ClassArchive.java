package fr.retours.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares Neo4j's ten thousand classes, ready to use, between starts. The first server to stop writes the archive, beside
 * the jars: who can write there can change what runs anyway. Where somebody has left a cache there with classes that are linked, too,
 * that one is used: a start with the first statements takes a quarter less of the processor, but to write it takes twice as long.
 */
final class ClassArchive {
    /** From this release on, Java writes such a cache at the end of one run. */
    private static final int FIRST_WITH_CACHE = 25;

    private ClassArchive() {}

    /** Returns the flags that use the archive of a Java release, and write it where it is missing. */
    static List<String> flags(Path serverJar, int release) {
        Path cache = cache(serverJar, release);
        if (release >= FIRST_WITH_CACHE && Files.exists(cache) && !isStale(cache, serverJar)) {
            return List.of("-XX:AOTCache=" + cache, "-Xlog:cds=off", "-Xlog:aot=off");
        }
        var archive = serverJar.resolveSibling("graph-server-" + release + ".jsa");
        var flags = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off"));
        if (Files.isWritable(serverJar.getParent())) {
            removeStale(archive, serverJar);
            flags.add("-XX:+AutoCreateSharedArchive");
        }
        return List.copyOf(flags);
    }

    /** Returns where the cache of a Java release is looked for. */
    static Path cache(Path serverJar, int release) {
        return serverJar.resolveSibling("graph-server-" + release + ".aot");
    }

    /** Java would not use an archive of other jars, nor write a new one in its place. */
    private static void removeStale(Path archive, Path serverJar) {
        try {
            if (Files.exists(archive) && isStale(archive, serverJar)) {
                Files.delete(archive);
            }
        } catch (IOException e) {
            // another start removed it, or it stays: the server starts without it, only slower
        }
    }

    /** Tells whether the jars were built after an archive, or it went meanwhile. */
    private static boolean isStale(Path archive, Path serverJar) {
        return archive.toFile().lastModified() < serverJar.toFile().lastModified();
    }
}

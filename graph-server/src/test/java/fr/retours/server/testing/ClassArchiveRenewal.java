package fr.retours.server.testing;

import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Has the archive of classes that Neo4j's servers share written anew by one that runs statements: the first server of a build to stop
 * leaves it, and that one runs none, so that each server after it would load thousands of classes of the query language by itself.
 */
final class ClassArchiveRenewal {
    private static final Path MARK = Path.of("target", "graph-archive.renewed");

    private ClassArchiveRenewal() {}

    /** Takes the archive away, once for each build of the server. */
    static void once() throws IOException {
        Path library = Path.of(System.getProperty(GraphServerConfig.LIB_PROPERTY));
        var built = Files.getLastModifiedTime(library.resolve("graph-server-neo4j.jar"));
        if (Files.exists(MARK) && Files.getLastModifiedTime(MARK).compareTo(built) > 0) {
            return;
        }
        Files.createDirectories(MARK.getParent());
        Files.writeString(MARK, built.toString());
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(library, "*.jsa")) {
            for (Path archive : archives) {
                Files.deleteIfExists(archive);
            }
        }
    }
}

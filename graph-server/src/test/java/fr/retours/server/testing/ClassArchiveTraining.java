package fr.retours.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/**
 * Has the archive of classes that Neo4j's servers share written before the first integration test of a build, by a server that runs
 * statements of all kinds: each of the dozens of servers that tests start takes a third of the processor's time with it, and whichever
 * happened to stop first would leave one without the thousands of classes of the query language.
 */
public final class ClassArchiveTraining implements BeforeAllCallback {
    /** From this release on, Java writes a cache of linked classes, with which a cold server takes a quarter less of the processor. */
    private static final int FIRST_WITH_CACHE = 25;

    private static final String STATEMENTS = "training.cypher";
    private static final List<Map<String, Object>> ROWS = List.of(
            Map.of("id", "a", "of", "b", "kind", "PART", "note", Map.of("id", "a", "name", "A", "tags", List.of("x"))),
            Map.of("id", "b", "of", "a", "kind", "LINK", "note", Map.of("id", "b", "name", "B", "tags", List.of())));

    /** Looked up by JUnit. */
    public ClassArchiveTraining() {}

    /** Writes the archive, once for each build of the server; whoever comes second waits for the first. */
    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path library = Path.of(System.getProperty(GraphServerConfig.LIB_PROPERTY));
        Path mark = library.resolveSibling("graph-archive.trained");
        if (!isOf(library, mark)) {
            try (var channel = FileChannel.open(
                            library.resolveSibling("graph-archive.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !isOf(library, mark)) {
                    removeArchives(library);
                    train(library);
                    Files.writeString(mark, "");
                }
            }
        }
    }

    /** Tells whether the archive was written for the jar that there is. */
    private static boolean isOf(Path library, Path mark) throws IOException {
        return Files.exists(mark)
                && Files.getLastModifiedTime(mark)
                                .compareTo(Files.getLastModifiedTime(library.resolve("graph-server-neo4j.jar")))
                        >= 0;
    }

    private static void removeArchives(Path library) throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(library, "*.{jsa,aot}")) {
            for (Path archive : archives) {
                Files.delete(archive);
            }
        }
    }

    private static void train(Path library) throws IOException {
        Path folder = Files.createTempDirectory("retours-training");
        GraphServerConfig config = GraphServerConfig.in(folder);
        if (Runtime.version().feature() >= FIRST_WITH_CACHE) {
            config = config.withJava(writingCache(folder.resolve("java"), config.java(), library));
        }
        try (var server = GraphServer.start(config);
                var driver =
                        GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), server.password()))) {
            for (String statement : statements()) {
                driver.executableQuery(statement)
                        .withParameters(Map.of("rows", ROWS))
                        .execute();
            }
        }
        TemporaryFiles.delete(folder);
    }

    /** Returns what runs Java so that it writes a cache of linked classes when it ends, in place of an archive. */
    private static Path writingCache(Path home, Path java, Path library) throws IOException {
        int release = Runtime.version().feature();
        Path cache = library.resolve("graph-server-" + release + ".aot").toAbsolutePath();
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + release + "\"\n");
        Path script = Files.writeString(home.resolve("bin").resolve("java"), """
                #!/bin/sh
                first=true
                for one in "$@"; do
                    if $first; then
                        set --
                        first=false
                    fi
                    case $one in
                        -XX:SharedArchiveFile=* | -XX:+AutoCreateSharedArchive) ;;
                        *) set -- "$@" "$one" ;;
                    esac
                done
                exec '%s' '-XX:AOTCacheOutput=%s' "$@"
                """.formatted(java, cache));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    private static List<String> statements() throws IOException {
        try (InputStream text = Objects.requireNonNull(ClassArchiveTraining.class.getResourceAsStream(STATEMENTS))) {
            return List.of(new String(text.readAllBytes(), UTF_8).strip().split(";\\s*", -1)).stream()
                    .filter(one -> !one.isBlank())
                    .toList();
        }
    }
}

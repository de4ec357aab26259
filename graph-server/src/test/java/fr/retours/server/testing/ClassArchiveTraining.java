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
                    train();
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
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(library, "*.jsa")) {
            for (Path archive : archives) {
                Files.delete(archive);
            }
        }
    }

    private static void train() throws IOException {
        Path folder = Files.createTempDirectory("retours-training");
        try (var server = GraphServer.start(GraphServerConfig.in(folder));
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

    private static List<String> statements() throws IOException {
        try (InputStream text = Objects.requireNonNull(ClassArchiveTraining.class.getResourceAsStream(STATEMENTS))) {
            return List.of(new String(text.readAllBytes(), UTF_8).strip().split(";\\s*", -1)).stream()
                    .filter(one -> !one.isBlank())
                    .toList();
        }
    }
}

package fr.retours.cli;

import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.server.testing.TemporaryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Data folders for tests that only read: recaps are indexed once a build, and the graph's server runs all the while. */
final class IndexedRecaps implements AutoCloseable {
    static final Path SAMPLES = Path.of(System.getProperty("retours.root"), "samples");
    /** The real recaps, which a user's clone lacks. */
    static final Path REAL = Path.of(System.getProperty("retours.shared", "../../shared"), "corpus");

    private final Map<Path, Indexed> indexed = new HashMap<>();

    private record Indexed(TriedFolder folder, Path place, GraphServer server) {
        static Indexed of(Path recaps) {
            try {
                Path place = Files.createTempDirectory("retours-indexed");
                var folder = PreparedFolders.copyOf(place.resolve("data"), recaps);
                var server =
                        GraphServer.start(GraphServerConfig.in(folder.data().root()));
                return new Indexed(folder, place, server);
            } catch (IOException e) {
                throw new UncheckedIOException("recaps of tests are indexed in a temporary folder, which failed", e);
            }
        }
    }

    /** Returns the folder that holds what the recaps of a file or folder say. */
    TriedFolder of(Path recaps) {
        return indexed.computeIfAbsent(recaps, Indexed::of).folder();
    }

    @Override
    public void close() throws IOException {
        for (Indexed one : indexed.values()) {
            one.server().close();
            TemporaryFiles.delete(one.place());
        }
    }
}

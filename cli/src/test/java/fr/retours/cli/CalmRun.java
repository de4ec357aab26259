package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.server.testing.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What an undisturbed run of {@code index} leaves, to be copied and damaged.
 *
 * @param folder the data folder, which nobody uses
 * @param content all that its stores hold
 */
record CalmRun(DataFolder folder, StoredContent content) {
    static final Path RECAPS = IndexedRecaps.SAMPLES.resolve("md");

    /** Indexes a few samples into a new folder. */
    static CalmRun in(Path root) throws IOException {
        var indexed = new TriedFolder(Files.createDirectory(root));
        try (var forBoth = GraphServer.start(GraphServerConfig.in(root))) {
            assertThat(indexed.run("index", RECAPS.toString()))
                    .as("%s by server %d", indexed.said(), forBoth.pid())
                    .isEqualTo(ExitCode.DONE);
            return new CalmRun(indexed.data(), StoredContent.of(indexed.data()));
        }
    }

    /** Puts a file or folder of the data folder, or all of it, in the place of what another has there. */
    void copy(Path part, DataFolder to) throws IOException {
        TemporaryFiles.delete(placeIn(to, part));
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.toList()) {
                Files.copy(file, placeIn(to, file));
            }
        }
    }

    private Path placeIn(DataFolder other, Path file) {
        return other.root().resolve(folder.root().relativize(file).toString());
    }
}

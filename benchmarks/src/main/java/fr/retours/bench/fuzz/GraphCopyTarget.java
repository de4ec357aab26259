package fr.retours.bench.fuzz;

import fr.retours.graph.snapshot.GraphCopy;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.VersionHistory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The copy of the graph that a run leaves, unpacked. */
final class GraphCopyTarget implements FuzzTarget {
    private final DataFolder data;
    private final String version;
    private final Path file;

    GraphCopyTarget(FuzzSetup setup) throws IOException {
        this.data = setup.data();
        this.version = VersionHistory.read(data).latest().orElse("v1");
        this.file = setup.newFolder("copy").resolve("graph-copy.gz");
    }

    @Override
    public void take(byte[] input) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(input);
        }
        new GraphCopy(file).read(version);
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        if (!Files.exists(data.graphCopy())) {
            return List.of();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(data.graphCopy()))) {
            return List.of(in.readAllBytes());
        }
    }
}

package fr.retours.bench.fill;

import fr.retours.indexer.folder.DataFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes on disk of a data folder, by its parts.
 *
 * @param index the index
 * @param graph the folder of the graph server
 * @param rest facts kept for the next run, the journal, the copy of the graph
 */
public record DiskUse(long index, long graph, long rest) {
    /** Adds up what is there. */
    public static DiskUse of(DataFolder folder) throws IOException {
        long index = bytes(folder.lucene());
        long graph = bytes(folder.root().resolve("neo4j"));
        return new DiskUse(index, graph, bytes(folder.root()) - index - graph);
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }
}

package fr.retours.bench.fill;

import fr.retours.bench.site.FolderUse;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;

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
        long index = FolderUse.bytes(folder.lucene());
        long graph = FolderUse.bytes(folder.graph());
        return new DiskUse(index, graph, FolderUse.bytes(folder.root()) - index - graph);
    }
}

package fr.retours.opensearch.search;

import fr.retours.opensearch.wire.ShardReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** The slim copies of all shards as one index, in files of its own that go with it. */
final class SlimReader extends MultiReader {
    private final List<Directory> directories;
    private final Path folder;

    private SlimReader(List<DirectoryReader> shards, List<Directory> directories, Path folder) throws IOException {
        super(shards.toArray(IndexReader[]::new), true);
        this.directories = directories;
        this.folder = folder;
    }

    /** Puts the copies, in the order of shards, into a temporary folder and opens them. */
    static SlimReader of(List<ShardReply> copies) throws IOException {
        Path folder = Files.createTempDirectory("retours-slim");
        List<Directory> directories = new ArrayList<>();
        List<DirectoryReader> shards = new ArrayList<>();
        try {
            for (ShardReply copy : copies) {
                var directory = FSDirectory.open(folder.resolve(String.valueOf(shards.size())));
                directories.add(directory);
                copy.slimCopy(directory);
                shards.add(DirectoryReader.open(directory));
            }
            return new SlimReader(shards, directories, folder);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(shards);
            IOUtils.closeWhileHandlingException(directories);
            IOUtils.rm(folder);
            throw e;
        }
    }

    @Override
    protected synchronized void doClose() throws IOException {
        try {
            super.doClose();
        } finally {
            IOUtils.close(directories);
            IOUtils.rm(folder);
        }
    }
}

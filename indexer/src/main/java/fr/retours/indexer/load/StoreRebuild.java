package fr.retours.indexer.load;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.DataLock;
import fr.retours.indexer.folder.Journal;
import java.io.IOException;
import java.nio.file.Files;

/**
 * The making of both stores anew from what the data folder keeps: what was read off each recap, given ids, corrections. It is
 * noted in a file from before the first change to its end, so that the run after one that was cut short goes on with it. What is
 * kept is not touched. The caller holds the {@link DataLock}.
 */
public final class StoreRebuild {
    private final DataFolder folder;

    /** Nothing is touched yet. */
    public StoreRebuild(DataFolder folder) {
        this.folder = folder;
    }

    /** Tells whether one was begun and did not come to its end. */
    public boolean isUnderWay() {
        return Files.exists(folder.rebuilding());
    }

    /** Tells whether there is anything to make the stores from. */
    public boolean hasGround() {
        return new ExtractionCache(folder, "").size() > 0;
    }

    /**
     * Begins: from now on the stores count for nothing, nor does the journal, which may be damaged, too.
     *
     * @throws DataFolderException if the folder cannot be written
     */
    public void begin() {
        DataFolder.write(folder.rebuilding(), "");
        Journal.empty().write(folder);
    }

    /**
     * Ends, once both stores are complete.
     *
     * @throws DataFolderException if the folder cannot be written
     */
    public void end() {
        try {
            Files.deleteIfExists(folder.rebuilding());
        } catch (IOException e) {
            throw DataFolder.failure(folder.rebuilding(), e);
        }
    }
}

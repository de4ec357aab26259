package fr.retours.indexer.load;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.DataLock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalInt;

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
        return RecapArchive.holdsAny(folder);
    }

    /**
     * Begins: from now on the stores count for nothing, nor does the journal. A damaged archive is put aside, and what can be read of
     * it goes into a new one.
     *
     * @return a French line on what could be read of a damaged archive
     * @throws DataFolderException if the folder cannot be written
     */
    public Optional<String> begin() {
        DataFolder.write(folder.rebuilding(), "");
        OptionalInt salvaged = RecapArchive.salvage(folder);
        try (var archive = RecapArchive.open(folder)) {
            archive.journal().forget();
        }
        return salvaged.isPresent()
                ? Optional.of(IndexerMessages.text("data.salvaged", folder.archive(), salvaged.getAsInt()))
                : Optional.empty();
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

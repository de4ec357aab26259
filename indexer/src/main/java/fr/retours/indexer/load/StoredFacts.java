package fr.retours.indexer.load;

import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.fact.RecapFacts;
import java.util.List;

/** What a data folder keeps of each recap, read without writing anything, also while a run writes. */
public final class StoredFacts {
    private StoredFacts() {}

    /**
     * Reads what was extracted, by recap id, with the ids good within each recap. Who is who is then for {@link
     * Identification} to say.
     *
     * @throws DataFolderException if the archive cannot be read or is damaged
     */
    public static List<RecapFacts> read(DataFolder folder) {
        return RecapArchive.ask(folder, archive -> archive.extractions().facts());
    }
}

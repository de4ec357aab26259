package fr.retours.cli.store;

import fr.retours.api.query.ForgottenNames;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.privacy.ForgottenPeople;
import fr.retours.indexer.privacy.ForgottenPeopleFilter;

/** Those whom a data folder has forgotten, told by their fingerprints alone. */
public final class StoredForgottenNames {
    private StoredForgottenNames() {}

    /**
     * Reads who they are; whoever is forgotten later has the server stopped first.
     *
     * @throws DataFolderException if that cannot be read
     */
    public static ForgottenNames of(DataFolder folder) {
        var filter = new ForgottenPeopleFilter(ForgottenPeople.read(folder));
        return filter::isNamedIn;
    }
}

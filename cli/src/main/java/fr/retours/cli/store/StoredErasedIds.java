package fr.retours.cli.store;

import fr.retours.api.request.ErasedIds;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.mask.NameFingerprints;
import fr.retours.indexer.privacy.ForgottenPeople;
import java.util.List;

/** Ids of people whom a data folder has forgotten, by their fingerprints. */
public final class StoredErasedIds implements ErasedIds {
    private final StoredFile<ForgottenPeople> forgotten;

    /** Reads from a data folder; what is damaged is reported on the console. */
    public StoredErasedIds(DataFolder folder, Console console) {
        this.forgotten = new StoredFile<>(
                folder.forgotten(),
                () -> ForgottenPeople.read(folder),
                new ForgottenPeople(NameFingerprints.random(), List.of()),
                console);
    }

    @Override
    public boolean contains(String id) {
        return forgotten.content().find(id).isPresent();
    }
}

package fr.retours.cli.store;

import fr.retours.api.request.Redirects;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.GivenIds;
import java.util.Optional;

/** Where ids have gone, as the last run in a data folder wrote it. */
public final class StoredRedirects implements Redirects {
    private final StoredFile<GivenIds> ids;

    /** Reads from a data folder; what is damaged is reported on the console. */
    public StoredRedirects(DataFolder folder, Console console) {
        this.ids = new StoredFile<>(folder.givenIds(), () -> GivenIds.read(folder), GivenIds.NONE, console);
    }

    @Override
    public Optional<String> target(String id) {
        return ids.content().successor(id);
    }
}

package fr.retours.cli;

import fr.retours.api.request.Redirects;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.GivenIds;
import java.util.Optional;

/** Where ids have gone, as the last run in a data folder wrote it. */
final class StoredRedirects implements Redirects {
    private final StoredFile<GivenIds> ids;

    StoredRedirects(DataFolder folder, Console console) {
        this.ids = new StoredFile<>(folder.givenIds(), () -> GivenIds.read(folder), GivenIds.NONE, console);
    }

    @Override
    public Optional<String> target(String id) {
        return ids.content().successor(id);
    }
}

package fr.retours.cli.store;

import fr.retours.api.answer.PastVersions;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.VersionHistory;
import java.util.List;

/** The versions of the data, as the runs in a data folder noted them. */
public final class StoredVersions implements PastVersions {
    private final StoredFile<VersionHistory> history;

    /** Reads from a data folder; what is damaged is reported on the console. */
    public StoredVersions(DataFolder folder, Console console) {
        this.history = new StoredFile<>(
                folder.versions(), () -> VersionHistory.read(folder), new VersionHistory(List.of()), console);
    }

    @Override
    public List<PastVersion> all() {
        return history.content().versions().stream()
                .map(one -> new PastVersion(one.version(), one.completed(), one.recaps()))
                .toList();
    }
}

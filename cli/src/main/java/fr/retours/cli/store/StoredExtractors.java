package fr.retours.cli.store;

import fr.retours.api.fact.Extractors;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.Journal;
import fr.retours.model.id.RecapId;
import java.util.Optional;

/** Which version of the extraction read each recap, as the journal of a data folder has it. */
public final class StoredExtractors implements Extractors {
    private final StoredFile<Journal> journal;

    /** Reads from a data folder; what is damaged is reported on the console. */
    public StoredExtractors(DataFolder folder, Console console) {
        this.journal = new StoredFile<>(folder.journal(), () -> Journal.read(folder), Journal.empty(), console);
        journal.content(); // a damaged one is reported at the start
    }

    @Override
    public Optional<String> of(RecapId id) {
        return Optional.ofNullable(journal.content().recaps().get(id.value())).map(Journal.Entry::extractor);
    }
}

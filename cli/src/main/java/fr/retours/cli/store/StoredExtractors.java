package fr.retours.cli.store;

import fr.retours.api.fact.ExtractorVersions;
import fr.retours.model.id.RecapId;
import java.util.Optional;

/** Which version of the extraction read each recap, as the archive of a data folder has it. */
public final class StoredExtractors implements ExtractorVersions {
    private final ArchiveQuestions archive;

    /** Asks a data folder's archive. */
    public StoredExtractors(ArchiveQuestions archive) {
        this.archive = archive;
    }

    @Override
    public Optional<String> of(RecapId id) {
        return archive.answer(kept -> kept.extractions().extractorOf(id));
    }
}

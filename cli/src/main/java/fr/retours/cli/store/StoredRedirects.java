package fr.retours.cli.store;

import fr.retours.api.request.IdRedirects;
import java.util.Optional;

/** Where ids have gone, as the last run in a data folder noted it. */
public final class StoredRedirects implements IdRedirects {
    private final ArchiveQuestions archive;

    /** Asks a data folder's archive. */
    public StoredRedirects(ArchiveQuestions archive) {
        this.archive = archive;
    }

    @Override
    public Optional<String> target(String id) {
        return archive.answer(kept -> kept.givenIds().successor(id));
    }
}

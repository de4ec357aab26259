package fr.retours.indexer.load;

import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.privacy.ForgottenPeople;
import fr.retours.indexer.privacy.ForgottenPeopleFilter;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps people who are to be forgotten out of what an archive has kept: what names them is read again without them. What cannot be
 * looked at is removed: its source gives it again. Used once.
 */
final class ArchiveForgetting {
    private final DataFolder folder;
    private final RecapArchive archive;
    private final GuardedExtraction extraction;
    private final ForgottenPeople people;
    private final ForgottenPeopleFilter forgetting;

    ArchiveForgetting(DataFolder folder, RecapArchive archive, GuardedExtraction extraction, ForgottenPeople people) {
        this.folder = folder;
        this.archive = archive;
        this.extraction = extraction;
        this.people = people;
        this.forgetting = new ForgottenPeopleFilter(people);
    }

    /**
     * What becomes of a row of the archive.
     *
     * @param now empty where nothing is left
     */
    private record Change(RecapId id, Optional<StoredExtraction> now) {}

    void apply() {
        List<Change> changes = new ArrayList<>();
        try (var work = new OrderedWork<StoredExtraction, Optional<Change>>(
                this::change, changed -> changed.ifPresent(changes::add))) {
            archive.extractions().forEach(work::give);
            work.finish();
        }
        Set<RecapId> gone = new HashSet<>();
        List<StoredExtraction> now = new ArrayList<>();
        changes.forEach(one -> {
            gone.add(one.id());
            one.now().ifPresent(now::add);
        });
        now.forEach(one -> gone.remove(one.id()));
        archive.extractions().put(now);
        archive.extractions().remove(gone);
        archive.givenIds().forget(id -> people.find(id).isPresent());
        archive.inputs().keepOnly(Set.of());
        archive.compact();
    }

    private Optional<Change> change(StoredExtraction kept) {
        Optional<Recap> known = kept.recap();
        if (known.isEmpty()) {
            return Optional.of(new Change(kept.id(), Optional.empty()));
        }
        Recap recap = known.get();
        Recap admitted = extraction.admitted(recap);
        return admitted.equals(recap) && !forgetting.concerns(recap)
                ? Optional.empty()
                : Optional.of(new Change(
                        kept.id(),
                        extraction
                                .read(new GuardedExtraction.Found(admitted, new RecapOrigin(folder.archive(), 0)))
                                .map(read -> StoredExtraction.of(
                                        read.facts(),
                                        read.version(),
                                        admitted.equals(recap) ? kept.sha256() : admitted.sha256()))));
    }
}

package fr.retours.indexer.load;

import fr.retours.indexer.FactsFormatException;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.corpus.Fault;
import fr.retours.indexer.corpus.Origin;
import fr.retours.indexer.corpus.SkippedInput;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.Digest;
import fr.retours.indexer.resolve.Claims;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings both stores to what an archive holds. It goes over the archive twice, on all processors: for what identity is decided by, then
 * to rewrite and store. Never are all recaps in memory. Used once.
 */
final class StoreFilling {
    private static final int PUT_AT_ONCE = 100;

    private final DataFolder folder;
    private final RecapArchive archive;
    private final String extractor;
    private final GuardedExtraction extraction;
    private final Identification identification;
    private final Progress progress;
    private final List<StoredExtraction> renewed = new ArrayList<>();
    private final Set<RecapId> unreadable = new HashSet<>();
    private final List<SkippedInput> damaged = new ArrayList<>();
    private List<String> notes = List.of();

    /** @param extractor version of the program that extracts */
    StoreFilling(
            DataFolder folder,
            RecapArchive archive,
            String extractor,
            GuardedExtraction extraction,
            Identification identification,
            Progress progress) {
        this.folder = folder;
        this.archive = archive;
        this.extractor = extractor;
        this.extraction = extraction;
        this.identification = identification;
        this.progress = progress;
    }

    /**
     * What could be made of a row of the archive.
     *
     * @param renewed what comes into its place
     */
    private record Reading(StoredExtraction kept, Optional<RecapFacts> facts, Optional<StoredExtraction> renewed) {
        static Reading of(StoredExtraction kept, Optional<RecapFacts> facts) {
            return new Reading(kept, facts, Optional.empty());
        }
    }

    /** Writes what differs; returns how many recaps were written or removed in at least one store. */
    int bring(StoreWriter writer) {
        var claims = new Claims();
        try (var work = new OrderedWork<StoredExtraction, Reading>(this::current, reading -> claim(reading, claims))) {
            archive.extractions().forEach(work::give);
            work.finish();
            putRenewed();
        }
        Identification.Identified identified = identification.identify(claims);
        notes = identified.notes();
        int recaps = archive.extractions().size() - unreadable.size();
        progress.at(Progress.Stage.RESOLVE, recaps, recaps);
        writer.begin(recaps);
        try (writer;
                var work = new OrderedWork<StoredExtraction, DigestedRecap>(
                        kept -> digested(identified.rewriting().apply(kept.facts())), writer::offer)) {
            archive.extractions().forEach(kept -> {
                if (!unreadable.contains(kept.id())) {
                    work.give(kept);
                }
            });
            work.finish();
            return writer.finish(identification.version());
        }
    }

    /**
     * Reads the facts. Those of another extractor, and damaged ones whose recap is whole, are made anew from the recap beside them; of
     * another extractor they stay what they are where that fails.
     */
    private Reading current(StoredExtraction kept) {
        try {
            if (kept.extractor().equals(extractor) && kept.isSound()) {
                return Reading.of(kept, Optional.of(kept.facts()));
            }
            Optional<RecapFacts> anew = kept.recap()
                    .map(recap -> new GuardedExtraction.Found(recap, new Origin(folder.archive(), 0)))
                    .flatMap(extraction::extract);
            if (anew.isPresent()) {
                return new Reading(kept, anew, anew.map(facts -> StoredExtraction.of(facts, extractor)));
            }
            return Reading.of(kept, kept.isSound() ? Optional.of(kept.facts()) : Optional.empty());
        } catch (FactsFormatException e) {
            return Reading.of(kept, Optional.empty()); // of a version whose facts nobody can read any more
        }
    }

    private void claim(Reading reading, Claims claims) {
        RecapId id = reading.kept().id();
        if (reading.facts().isEmpty()) {
            unreadable.add(id);
            damaged.add(new SkippedInput(folder.archive(), 0, Fault.STORED_DAMAGED, id.value()));
            return;
        }
        reading.facts().ifPresent(claims::add);
        reading.renewed().ifPresent(renewed::add);
        if (renewed.size() == PUT_AT_ONCE) {
            putRenewed();
        }
    }

    private void putRenewed() {
        archive.extractions().put(renewed);
        renewed.clear();
    }

    private static DigestedRecap digested(RecapFacts resolved) {
        return new DigestedRecap(resolved, Digest.of(FactsJson.write(resolved)));
    }

    /** Returns what is damaged in the archive. */
    List<SkippedInput> damaged() {
        return damaged;
    }

    /** Returns French lines on corrections that changed nothing. */
    List<String> notes() {
        return notes;
    }
}

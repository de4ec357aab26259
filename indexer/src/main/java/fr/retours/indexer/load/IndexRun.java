package fr.retours.indexer.load;

import fr.retours.corpus.fault.SkippedInput;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoreJournal;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.evaluate.ReadingTally;
import fr.retours.indexer.evaluate.ReviewFile;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.DataLock;
import fr.retours.indexer.privacy.ForgottenPeople;
import fr.retours.model.id.RecapId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run from files to both stores. Only what is new is read again; only what then differs is written. Killed at any
 * moment, the next run does the rest. The caller holds the {@link DataLock}.
 */
public final class IndexRun {
    private final DataFolder folder;
    private final Extraction extraction;
    private final Identification identification;
    private final StorePair stores;
    private final IndexProgress progress;
    private final GuardedExtraction guarded;
    private final StoreClaim claim;
    private final List<String> notes = new ArrayList<>();

    /** Sets a run up; nothing is touched yet. */
    public IndexRun(
            DataFolder folder,
            Extraction extraction,
            Identification identification,
            StorePair stores,
            IndexProgress progress) {
        this.folder = folder;
        this.extraction = extraction;
        this.identification = identification;
        this.stores = stores;
        this.progress = progress;
        this.guarded = new GuardedExtraction(extraction);
        this.claim = new StoreClaim(folder, stores);
    }

    /**
     * Makes the graph this data folder's, even if it holds the recaps of another: the next run removes those.
     *
     * @throws DataFolderException if the data folder cannot be read or written
     * @throws fr.retours.model.port.GraphUnavailableException if the graph does not answer
     */
    public void takeOver() {
        folder.create();
        try (var archive = RecapArchive.open(folder)) {
            archive.journal().interrupt();
        }
        claim.take();
    }

    /**
     * Reads files and folders into both stores. A graph that is still opening is waited for once they are read.
     *
     * @param prune whether recaps that are not in the input go; refused when some input could not be read
     * @throws DataFolderException if the data folder cannot be read or written, or the graph is that of another folder
     * @throws fr.retours.model.port.GraphUnavailableException if the graph does not answer
     * @throws fr.retours.text.IndexUnavailableException if the index cannot be written
     */
    public RunReport run(Collection<Path> inputs, boolean prune) {
        return run(inputs, prune, Set.of());
    }

    /**
     * Does the same for sources that are followed: recaps that went from them go, those of the input and all others stay.
     *
     * @param gone which recaps; some may not be known
     * @throws DataFolderException as {@link #run}
     */
    public RunReport follow(Collection<Path> inputs, Set<RecapId> gone) {
        return run(inputs, false, gone);
    }

    private RunReport run(Collection<Path> inputs, boolean prune, Set<RecapId> gone) {
        long start = System.nanoTime();
        folder.create();
        if (stores.isGraphSettled()) {
            claim.require();
        }
        try (var archive = RecapArchive.open(folder)) {
            StoreJournal before = archive.journal().read();
            var reading = new InputReading(archive, guarded, stores.watched(progress));
            reading.read(inputs);
            claim.require();
            boolean agreed = isAgreed(before);
            List<SkippedInput> skipped = reading.skipped();
            noteFailed(archive, skipped);
            boolean refused = prune && skipped.stream().anyMatch(SkippedInput::isLeftOut);
            List<RecapId> removed = remove(
                    archive,
                    prune && !refused
                            ? archive.extractions().allBut(reading.ids())
                            : known(archive, gone, reading.ids()));
            boolean settled = agreed && reading.extracted() == 0 && removed.isEmpty() && isCurrent(archive);
            int written = settled ? 0 : fill(archive, agreed, removed, skipped);
            return new RunReport(
                    reading.ids().size(),
                    reading.extracted(),
                    removed.size(),
                    refused,
                    written,
                    skipped,
                    reading.ignored(),
                    notes,
                    archive.journal().read().totals(),
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /**
     * Does the same, and writes into both stores anew all that the data folder keeps; the index must have been opened for
     * that. See {@link StoreRebuild}. Before it, people who are to be forgotten go from what the folder keeps.
     *
     * @param inputs may be none
     * @throws DataFolderException as {@link #run}
     */
    public RunReport rebuild(Collection<Path> inputs, boolean prune) {
        folder.create();
        claim.require();
        var rebuild = new StoreRebuild(folder);
        rebuild.begin().ifPresent(notes::add);
        forget();
        stores.graph().empty();
        RunReport report = run(inputs, prune);
        rebuild.end();
        return report;
    }

    /**
     * Decides identity as the next run will, and writes nothing, so that what this process holds for that run is there.
     *
     * @throws DataFolderException if the data folder cannot be read
     */
    public static void prepare(DataFolder folder, Extraction extraction, Identification identification) {
        RecapArchive.ask(folder, archive -> {
            boolean current = archive.extractions().isAllBy(extraction::isCurrent);
            if (current) {
                var reading = new FactsReading(folder, archive, new GuardedExtraction(extraction));
                new StoreFilling(archive, reading, identification, IndexProgress.silent()).identified();
            }
            return current;
        });
    }

    /** People who were to be forgotten since the archive was written are in it still. */
    private void forget() {
        ForgottenPeople forgotten = ForgottenPeople.read(folder);
        if (!forgotten.people().isEmpty()) {
            try (var archive = RecapArchive.open(folder)) {
                new ArchiveForgetting(folder, archive, guarded, forgotten).apply();
            }
        }
    }

    /**
     * Brings both stores to what the data folder holds, without reading input.
     *
     * @param differences what a {@link StoreVerifier} found: these recaps are written anew, and what recaps share is derived
     *     anew
     * @return how many recaps were written or removed in at least one store
     * @throws DataFolderException if the graph is that of another folder
     */
    public int repair(Collection<StoreDifference> differences) {
        folder.create();
        claim.require();
        try (var archive = RecapArchive.open(folder)) {
            archive.journal().interrupt();
            for (StoreDifference one : differences) {
                if (one.recap() != null && one.fault() == StoreDifference.Fault.DIFFERS) {
                    remove(one.store(), one.recap());
                }
            }
            stores.index().commit(Optional.empty());
            stores.graph().settle();
            return fill(archive, false, List.of(), new ArrayList<>());
        }
    }

    private void remove(StoreDifference.Store store, RecapId recap) {
        switch (store) {
            case GRAPH -> stores.graph().remove(recap);
            case INDEX -> stores.index().remove(recap);
        }
    }

    /** Tells whether both stores hold what the journal says. */
    private boolean isAgreed(StoreJournal journal) {
        return journal.complete() && stores.areAt(journal.version());
    }

    /** Tells whether the stores were given all of the archive, as this program reads and resolves it. */
    private boolean isCurrent(RecapArchive archive) {
        return archive.journal().read().resolution().equals(identification.version())
                && archive.journal().isOfAll()
                && archive.extractions().isAllBy(extraction::isCurrent);
    }

    private int fill(RecapArchive archive, boolean agreed, Collection<RecapId> removed, List<SkippedInput> skipped) {
        archive.journal().interrupt();
        stores.graph().prepare();
        claim.take();
        var reading = new FactsReading(folder, archive, guarded);
        var filling = new StoreFilling(archive, reading, identification, progress);
        int written = filling.bring(new StoreWriter(stores, archive, agreed, removed, progress));
        ReviewFile.write(folder, filling.review());
        tally(archive).write(folder);
        notes.addAll(filling.notes());
        notes.addAll(extraction.notes());
        skipped.addAll(reading.damaged());
        noteFailed(archive, skipped);
        return written;
    }

    /** Only recaps that a model has read are looked at, so that nothing is where none was asked. */
    private static ReadingTally tally(RecapArchive archive) {
        return ReadingTally.of(archive.answers().recaps().stream()
                .flatMap(one -> archive.extractions().find(one).stream())
                .filter(StoredExtraction::isSound)
                .map(archive.extractions()::facts));
    }

    private static List<RecapId> known(RecapArchive archive, Set<RecapId> gone, Set<RecapId> kept) {
        return gone.stream()
                .filter(one -> !kept.contains(one) && archive.extractions().knows(one))
                .sorted()
                .toList();
    }

    private static List<RecapId> remove(RecapArchive archive, List<RecapId> removed) {
        if (!removed.isEmpty()) {
            archive.journal().interrupt();
            archive.extractions().remove(removed);
        }
        return removed;
    }

    /** Tells of recaps on which the program fails, whether what was read off them before stays. */
    private void noteFailed(RecapArchive archive, List<SkippedInput> skipped) {
        guarded.drainFailed(one -> skipped.add(
                one.skipped(archive.extractions().knows(one.found().recap().id()))));
    }
}

package fr.retours.indexer.load;

import fr.retours.indexer.FactsJson;
import fr.retours.indexer.corpus.CorpusReader;
import fr.retours.indexer.corpus.CorpusSink;
import fr.retours.indexer.corpus.Fault;
import fr.retours.indexer.corpus.Origin;
import fr.retours.indexer.corpus.SkippedInput;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.DataLock;
import fr.retours.indexer.folder.Digest;
import fr.retours.indexer.folder.GivenIds;
import fr.retours.indexer.folder.Journal;
import fr.retours.indexer.folder.Totals;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run from files to both stores. Only what is new is read again; only what then differs is written. Killed at any
 * moment, the next run does the rest. The caller holds the {@link DataLock}.
 */
public final class IndexRun {
    private final DataFolder folder;
    private final Extraction extraction;
    private final Identification identification;
    private final Stores stores;
    private final Progress progress;
    private final GuardedExtraction guarded;
    private final ExtractionCache cache;
    private final GraphClaim claim;
    private List<String> notes = List.of();

    /** Sets a run up; nothing is touched yet. */
    public IndexRun(
            DataFolder folder, Extraction extraction, Identification identification, Stores stores, Progress progress) {
        this.folder = folder;
        this.extraction = extraction;
        this.identification = identification;
        this.stores = stores;
        this.progress = progress;
        this.guarded = new GuardedExtraction(extraction);
        this.cache = new ExtractionCache(folder, extraction.version());
        this.claim = new GraphClaim(folder, stores.graph());
    }

    /**
     * Makes the graph this data folder's, even if it holds the recaps of another: the next run removes those.
     *
     * @throws DataFolderException if the data folder cannot be read or written
     * @throws fr.retours.model.port.GraphUnavailableException if the graph does not answer
     */
    public void takeOver() {
        folder.create();
        markInterrupted();
        claim.take();
    }

    /**
     * Reads files and folders into both stores.
     *
     * @param prune whether recaps that are not in the input go; refused when some input could not be read
     * @throws DataFolderException if the data folder cannot be read or written, or the graph is that of another folder
     * @throws fr.retours.model.port.GraphUnavailableException if the graph does not answer
     * @throws fr.retours.text.IndexUnavailableException if the index cannot be written
     */
    public RunReport run(Collection<Path> inputs, boolean prune) {
        long start = System.nanoTime();
        folder.create();
        claim.require();
        var reading = new Reading();
        new CorpusReader().read(inputs, reading);
        reading.changed.finish();
        progress.at(Progress.Stage.READ, reading.read.size(), -1);
        boolean refused = prune && !reading.skipped.isEmpty();
        int removed = prune && !refused ? prune(reading.read) : 0;
        int written = isSettled() && reading.extracted == 0 && removed == 0 ? 0 : bringStores();
        noteFailed(reading.skipped);
        return new RunReport(
                reading.read.size(),
                reading.extracted,
                removed,
                refused,
                written,
                reading.skipped,
                reading.ignored,
                notes,
                Journal.read(folder).totals(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * Does the same, and writes into both stores anew all that the data folder keeps; the index must have been opened for
     * that. See {@link StoreRebuild}.
     *
     * @param inputs may be none
     * @throws DataFolderException as {@link #run}
     */
    public RunReport rebuild(Collection<Path> inputs, boolean prune) {
        folder.create();
        claim.require();
        var rebuild = new StoreRebuild(folder);
        rebuild.begin();
        stores.graph().empty();
        RunReport report = run(inputs, prune);
        rebuild.end();
        return report;
    }

    /**
     * Brings both stores to what the data folder holds, without reading input.
     *
     * @param differences what a {@link Verifier} found: these recaps are written anew, and what recaps share is derived
     *     anew
     * @return how many recaps were written or removed in at least one store
     * @throws DataFolderException if the graph is that of another folder
     */
    public int repair(Collection<Difference> differences) {
        folder.create();
        claim.require();
        markInterrupted();
        for (Difference one : differences) {
            if (one.recap() != null && one.fault() == Difference.Fault.DIFFERS) {
                remove(one.store(), one.recap());
            }
        }
        stores.index().commit(Optional.empty());
        stores.graph().settle();
        return bringStores();
    }

    /**
     * Tells of what is damaged in the data folder, and of recaps on which the program fails, whether what was read off
     * them before stays.
     */
    private void noteFailed(List<SkippedInput> skipped) {
        cache.drainDamaged(skipped::add);
        guarded.drainFailed(one -> skipped.add(
                one.as(cache.knows(one.found().recap().id()) ? Fault.EXTRACTION_KEPT : Fault.EXTRACTION_FAILED)));
    }

    private void remove(Difference.Store store, RecapId recap) {
        switch (store) {
            case GRAPH -> stores.graph().remove(recap);
            case INDEX -> stores.index().remove(recap);
        }
    }

    private boolean isSettled() {
        Journal journal = Journal.read(folder);
        return journal.complete()
                && journal.resolution().equals(identification.version())
                && journal.recaps().size() == cache.size()
                && journal.recaps().values().stream()
                        .allMatch(entry -> entry.extractor().equals(extraction.version()))
                && stores.areAt(journal.version());
    }

    private int bringStores() {
        markInterrupted();
        List<ExtractionCache.Entry> entries = cache.all(guarded::extract);
        Identification.Identified identified = identification.identify(
                entries.stream().map(ExtractionCache.Entry::facts).toList());
        List<RecapFacts> resolved = identified.recaps();
        notes = identified.notes();
        progress.at(Progress.Stage.RESOLVE, resolved.size(), resolved.size());
        SortedMap<RecapId, DigestedRecap> target = new TreeMap<>();
        SortedMap<String, Journal.Entry> rows = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            var planned = new DigestedRecap(resolved.get(i), Digest.of(FactsJson.write(resolved.get(i))));
            target.put(planned.id(), planned);
            ExtractionCache.Entry entry = entries.get(i);
            rows.put(planned.id().value(), new Journal.Entry(entry.sha256(), entry.extractor(), planned.digest()));
        }
        var journal = new Journal(true, identification.version(), Totals.of(resolved), rows);
        stores.graph().prepare();
        claim.take();
        int written = new StoreWriter(stores, progress).bring(target, journal.version());
        GivenIds.read(folder).after(resolved).write(folder);
        journal.write(folder);
        return written;
    }

    private int prune(Set<RecapId> kept) {
        markInterrupted();
        return cache.retain(kept);
    }

    /** Notes that stores and cache may differ from the journal; before the first change, or a kill would hide it. */
    private void markInterrupted() {
        Journal journal = Journal.read(folder);
        if (journal.complete()) {
            journal.interrupted().write(folder);
        }
    }

    /** Extracts what the cache lacks and keeps count. */
    private final class Reading implements CorpusSink {
        private final Set<RecapId> read = new HashSet<>();
        private final List<SkippedInput> skipped = new ArrayList<>();
        private final List<Path> ignored = new ArrayList<>();
        private final Batch<GuardedExtraction.Found> changed = new Batch<>(this::extract);
        private int extracted;

        @Override
        public void recap(Recap recap, Origin origin) {
            read.add(recap.id());
            if (!cache.holds(recap)) {
                changed.add(new GuardedExtraction.Found(recap, origin));
            }
        }

        private void extract(List<GuardedExtraction.Found> batch) {
            markInterrupted();
            List<RecapFacts> facts = batch.parallelStream()
                    .map(guarded::extract)
                    .flatMap(Optional::stream)
                    .toList();
            facts.parallelStream().forEach(cache::put);
            noteFailed(skipped);
            extracted += facts.size();
            progress.at(Progress.Stage.READ, read.size(), -1);
        }

        @Override
        public void skipped(SkippedInput input) {
            skipped.add(input);
        }

        @Override
        public void ignored(Path file) {
            ignored.add(file);
        }
    }
}

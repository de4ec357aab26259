package fr.retours.indexer.load;

import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.indexer.FactsFormatException;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.Extraction.RecapReading;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The reading of facts out of an archive. Those of another extractor, and damaged ones whose recap is whole, are made anew from the
 * recap beside them; of another extractor they stay what they are where that fails.
 */
final class FactsReading {
    private static final int PUT_AT_ONCE = 100;

    private final DataFolder folder;
    private final RecapArchive archive;
    private final GuardedExtraction extraction;
    private final List<StoredExtraction> renewed = new ArrayList<>();
    private final Set<RecapId> unreadable = new HashSet<>();

    FactsReading(DataFolder folder, RecapArchive archive, GuardedExtraction extraction) {
        this.folder = folder;
        this.archive = archive;
        this.extraction = extraction;
    }

    /**
     * What could be made of a row of the archive.
     *
     * @param facts empty where nothing could
     * @param renewed what comes into its place
     */
    record Result(RecapId id, Optional<RecapFacts> facts, Optional<StoredExtraction> renewed) {}

    /** Tells whether the facts need not be made anew, as far as who read them goes. */
    boolean isCurrent(StoredExtraction kept) {
        return extraction.isCurrent(kept.id(), kept.extractor());
    }

    /** Sums up all that is kept; never the same twice where some of it has to be made anew, or cannot be read. */
    String state() {
        var all = new StringBuilder();
        archive.extractions().forEachChecksum(one -> {
            boolean stands = extraction.isCurrent(one.id(), one.extractor());
            all.append(one.id())
                    .append(' ')
                    .append(stands && unreadable.isEmpty() ? one.checksum() : UUID.randomUUID())
                    .append('\n');
        });
        return ContentDigest.of(all.toString());
    }

    /** Reads the facts. Safe for concurrent use. */
    Result read(StoredExtraction kept) {
        boolean current = isCurrent(kept);
        Optional<RecapFacts> own = current ? sound(kept) : Optional.empty();
        if (own.isPresent()) {
            return new Result(kept.id(), own, Optional.empty());
        }
        Optional<RecapReading> anew = kept.recap()
                .map(recap -> new GuardedExtraction.Found(recap, new RecapOrigin(folder.archive(), 0)))
                .flatMap(extraction::read);
        return anew.isPresent()
                ? new Result(
                        kept.id(),
                        anew.map(RecapReading::facts),
                        anew.map(made -> StoredExtraction.of(made.facts(), made.version(), kept.sha256())))
                : new Result(kept.id(), current ? own : sound(kept), Optional.empty());
    }

    /** Returns the facts as they stand; empty for damaged ones, and those of a version that nobody can read any more. */
    private static Optional<RecapFacts> sound(StoredExtraction kept) {
        try {
            return Optional.of(kept.facts());
        } catch (FactsFormatException e) {
            return Optional.empty();
        }
    }

    /** Reads the facts of a recap that lacks its outline, which it gets. Safe for concurrent use. */
    Result readWithoutOutline(StoredExtraction kept) {
        Result read = read(kept);
        return read.renewed().isEmpty() && isCurrent(kept)
                ? new Result(read.id(), read.facts(), read.facts().map(kept::outlined))
                : read;
    }

    /** Notes what was read, and puts what was made anew into the archive. */
    void note(Result read) {
        if (read.facts().isEmpty()) {
            unreadable.add(read.id());
        }
        read.renewed().ifPresent(renewed::add);
        if (renewed.size() == PUT_AT_ONCE) {
            finish();
        }
    }

    /** Puts the rest of what was made anew. */
    void finish() {
        if (renewed.isEmpty()) {
            return;
        }
        archive.extractions().put(renewed);
        renewed.clear();
    }

    /** Returns the recaps whose facts cannot be read. */
    Set<RecapId> unreadable() {
        return unreadable;
    }

    /** Returns the same as something to report. */
    List<SkippedInput> damaged() {
        return unreadable.stream()
                .sorted()
                .map(id -> new SkippedInput(folder.archive(), 0, InputFault.STORED_DAMAGED, id.value()))
                .toList();
    }
}

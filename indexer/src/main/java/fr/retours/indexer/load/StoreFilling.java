package fr.retours.indexer.load;

import fr.retours.indexer.RecapOutline;
import fr.retours.indexer.archive.ExtractionTable.StoredChecksum;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.evaluate.DecisionReview;
import fr.retours.indexer.load.Identification.Identified;
import fr.retours.indexer.resolve.CorpusClaims;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings both stores to what an archive holds, on all processors: identity is decided by the outlines of all recaps; facts are read only
 * of those of which the stores should hold something else than they do. Never are all recaps in memory. Used once.
 */
final class StoreFilling {
    private final RecapArchive archive;
    private final FactsReading reading;
    private final Identification identification;
    private final IndexProgress progress;
    private List<String> notes = List.of();
    private DecisionReview review = new DecisionReview(new TreeMap<>());

    StoreFilling(RecapArchive archive, FactsReading reading, Identification identification, IndexProgress progress) {
        this.archive = archive;
        this.reading = reading;
        this.identification = identification;
        this.progress = progress;
    }

    /** The outline of a recap; empty where it has to be made of the facts. */
    private record Outlined(RecapId id, Optional<RecapOutline> outline) {}

    /** A recap as the archive has it, and what the stores should hold of it. */
    private record Changed(WantedRecap wanted, StoredExtraction kept) {}

    /** What was read of a changed recap, and what the stores are given. */
    private record Resolved(WantedRecap wanted, FactsReading.Result read, Optional<DigestedRecap> recap) {}

    /** Writes what differs; returns how many recaps were written or removed in at least one store. */
    int bring(StoreWriter writer) {
        try (writer) {
            int kept = archive.extractions().size();
            progress.at(IndexProgress.Stage.RESOLVE, 0, kept);
            Identified identified = identified();
            notes = identified.notes();
            int recaps = kept - reading.unreadable().size();
            progress.at(IndexProgress.Stage.RESOLVE, recaps, recaps);
            writer.begin(recaps);
            write(identified, writer);
            review = identified.review().apply(this::facts);
            return writer.finish(identification.version());
        }
    }

    Identified identified() {
        return identification.identify(identification.claims(reading::state, this::claims));
    }

    private Outlined outlined(StoredExtraction kept) {
        return new Outlined(kept.id(), reading.isCurrent(kept) ? kept.readOutline() : Optional.empty());
    }

    private CorpusClaims claims() {
        var claims = new CorpusClaims();
        List<RecapId> without = new ArrayList<>();
        try (var outlines = new OrderedWork<>(
                this::outlined,
                (Outlined one) -> one.outline().ifPresentOrElse(claims::add, () -> without.add(one.id())))) {
            archive.extractions().forEachOutlined(outlines::give);
            outlines.finish();
        }
        try (var facts = new OrderedWork<>(reading::readWithoutOutline, (FactsReading.Result read) -> {
            reading.note(read);
            read.facts().ifPresent(claims::add);
        })) {
            without.forEach(id -> archive.extractions().find(id).ifPresent(facts::give));
            facts.finish();
            reading.finish();
        }
        return claims;
    }

    private void write(Identified identified, StoreWriter writer) {
        try (var facts = new OrderedWork<Changed, Resolved>(
                        one -> resolved(one, identified), one -> offer(one, writer));
                var recaps = new OrderedWork<>(
                        (StoredChecksum one) -> WantedRecap.of(one.id(), one.checksum(), identified),
                        (WantedRecap wanted) -> {
                            if (!writer.keep(wanted)) {
                                archive.extractions()
                                        .find(wanted.id())
                                        .ifPresent(kept -> facts.give(new Changed(wanted, kept)));
                            }
                        })) {
            archive.extractions().forEachChecksum(one -> {
                if (!reading.unreadable().contains(one.id())) {
                    recaps.give(one);
                }
            });
            recaps.finish();
            facts.finish();
            reading.finish();
        }
    }

    private Resolved resolved(Changed one, Identified identified) {
        FactsReading.Result read = reading.read(one.kept());
        return new Resolved(
                one.wanted(),
                read,
                read.facts()
                        .map(facts -> new DigestedRecap(
                                identified.rewriting().apply(facts),
                                one.wanted().digest())));
    }

    private void offer(Resolved one, StoreWriter writer) {
        reading.note(one.read());
        one.recap().ifPresent(recap -> writer.offer(recap, one.wanted().ids()));
    }

    private Optional<RecapFacts> facts(RecapId id) {
        return archive.extractions().find(id).flatMap(kept -> reading.read(kept).facts());
    }

    /** Returns what corrections say of what was read. */
    DecisionReview review() {
        return review;
    }

    /** Returns French lines on corrections that changed nothing. */
    List<String> notes() {
        return notes;
    }
}

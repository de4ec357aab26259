package fr.retours.indexer.load;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.RecapOutline;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoreJournal;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.load.Identification.Identified;
import fr.retours.indexer.load.StoreDifference.Fault;
import fr.retours.indexer.load.StoreDifference.Store;
import fr.retours.indexer.resolve.CorpusClaims;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.StoreFlaw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares what was read with what the two stores hold now. Changes nothing. */
public final class StoreVerifier {
    private static final int COMPARED_AT_ONCE = 500;

    private final DataFolder folder;
    private final Identification identification;
    private final StorePair stores;

    /** Takes the folder, what gives its recaps the ids of the corpus, and its stores. */
    public StoreVerifier(DataFolder folder, Identification identification, StorePair stores) {
        this.folder = folder;
        this.identification = identification;
        this.stores = stores;
    }

    /**
     * Compares recap by recap: first the digest and the number of facts, then, for those that seem whole, each person,
     * body, event, link and sentence.
     *
     * @throws DataFolderException if the data folder cannot be read
     * @throws fr.retours.model.port.GraphUnavailableException if the graph does not answer
     * @throws fr.retours.text.IndexUnavailableException if the index cannot be read
     */
    public StoreVerification verify() {
        try (var archive = RecapArchive.read(folder)) {
            return verify(archive);
        }
    }

    private StoreVerification verify(RecapArchive archive) {
        archive.requireWhole();
        StoreJournal journal = archive.journal().read();
        Map<RecapId, String> wanted = archive.journal().digests();
        Map<RecapId, String> inGraph = stores.graphDigests();
        Map<RecapId, String> inIndex = stores.indexDigests();
        List<StoreFlaw> flaws = new ArrayList<>(stores.graph().sharedFlaws());
        Set<RecapId> damaged = new TreeSet<>();
        stores.index().requireWhole();
        forEachAsWritten(archive, wanted, some -> {
            flaws.addAll(stores.graph().flaws(whole(some, wanted, inGraph)));
            damaged.addAll(stores.index().damaged(whole(some, wanted, inIndex)));
        });
        flaws.sort(Comparator.comparing(StoreFlaw::recap, Comparator.nullsFirst(Comparator.naturalOrder())));
        List<StoreDifference> differences = new ArrayList<>(compare(Store.GRAPH, wanted, inGraph));
        flaws.forEach(flaw -> differences.add(difference(flaw)));
        differences.addAll(compare(Store.INDEX, wanted, inIndex));
        damaged.forEach(id -> differences.add(StoreDifference.of(Store.INDEX, id, Fault.DIFFERS)));
        return new StoreVerification(!journal.complete(), stores.areAt(journal.version()), wanted.size(), differences);
    }

    /** Gives, some at once, the recaps whose facts, with the ids of the corpus, are those that the journal says were written. */
    private void forEachAsWritten(RecapArchive archive, Map<RecapId, String> wanted, Consumer<List<RecapFacts>> taker) {
        Identified identified = identification.identify(claims(archive));
        List<RecapFacts> some = new ArrayList<>();
        try (var recaps = new OrderedWork<StoredExtraction, RecapFacts>(
                kept -> identified.rewriting().apply(archive.extractions().facts(kept)), facts -> {
                    some.add(facts);
                    if (some.size() == COMPARED_AT_ONCE) {
                        taker.accept(some);
                        some.clear();
                    }
                })) {
            archive.extractions().forEach(kept -> {
                String digest =
                        WantedRecap.of(kept.id(), kept.checksum(), identified).digest();
                if (digest.equals(wanted.get(kept.id()))) {
                    recaps.give(kept);
                }
            });
            recaps.finish();
        }
        taker.accept(some);
    }

    private CorpusClaims claims(RecapArchive archive) {
        var claims = new CorpusClaims();
        try (var outlines = new OrderedWork<StoredExtraction, RecapOutline>(
                kept -> RecapOutline.of(archive.extractions().facts(kept)), claims::add)) {
            archive.extractions().forEach(outlines::give);
            outlines.finish();
        }
        return claims;
    }

    /** Those of the recaps, each with a wanted digest, that a store says it holds so. */
    private static List<RecapFacts> whole(
            List<RecapFacts> recaps, Map<RecapId, String> wanted, Map<RecapId, String> held) {
        return recaps.stream()
                .filter(one -> Objects.equals(
                        wanted.get(one.recap().id()), held.get(one.recap().id())))
                .toList();
    }

    private static StoreDifference difference(StoreFlaw flaw) {
        String aspect = IndexerMessages.text("verify.aspect." + flaw.aspect().slug(), flaw.about());
        return new StoreDifference(
                Store.GRAPH, flaw.recap(), flaw.recap() == null ? Fault.EXTRA : Fault.DIFFERS, aspect);
    }

    private static List<StoreDifference> compare(Store store, Map<RecapId, String> wanted, Map<RecapId, String> held) {
        var all = new TreeSet<>(wanted.keySet());
        all.addAll(held.keySet());
        List<StoreDifference> differences = new ArrayList<>();
        for (RecapId id : all) {
            if (!held.containsKey(id)) {
                differences.add(StoreDifference.of(store, id, Fault.MISSING));
            } else if (!wanted.containsKey(id)) {
                differences.add(StoreDifference.of(store, id, Fault.EXTRA));
            } else if (!wanted.get(id).equals(held.get(id))) {
                differences.add(StoreDifference.of(store, id, Fault.DIFFERS));
            }
        }
        return differences;
    }
}

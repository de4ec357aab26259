package fr.retours.indexer.load;

import fr.retours.indexer.FactsJson;
import fr.retours.indexer.Messages;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoreJournal;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.Digest;
import fr.retours.indexer.load.Difference.Fault;
import fr.retours.indexer.load.Difference.Store;
import fr.retours.indexer.resolve.Claims;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Compares what was read with what the two stores hold now. Changes nothing. */
public final class Verifier {
    private final DataFolder folder;
    private final Identification identification;
    private final Stores stores;

    /** Takes the folder, what gives its recaps the ids of the corpus, and its stores. */
    public Verifier(DataFolder folder, Identification identification, Stores stores) {
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
    public Verification verify() {
        try (var archive = RecapArchive.read(folder)) {
            return verify(archive);
        }
    }

    private Verification verify(RecapArchive archive) {
        StoreJournal journal = archive.journal().read();
        Map<RecapId, String> wanted = archive.journal().digests();
        Map<RecapId, String> inGraph = stores.graphDigests();
        Map<RecapId, String> inIndex = stores.indexDigests();
        List<RecapFacts> recaps = asWritten(archive.extractions().facts(), wanted);
        List<Difference> differences = new ArrayList<>(compare(Store.GRAPH, wanted, inGraph));
        differences.addAll(flaws(whole(recaps, wanted, inGraph)));
        differences.addAll(compare(Store.INDEX, wanted, inIndex));
        for (RecapId id : stores.index().damaged(whole(recaps, wanted, inIndex))) {
            differences.add(Difference.of(Store.INDEX, id, Fault.DIFFERS));
        }
        return new Verification(!journal.complete(), stores.areAt(journal.version()), wanted.size(), differences);
    }

    /** The recaps whose facts, with the ids of the corpus, are those that the journal says were written. */
    private List<RecapFacts> asWritten(List<RecapFacts> extracted, Map<RecapId, String> wanted) {
        var claims = new Claims();
        extracted.forEach(claims::add);
        return extracted.stream()
                .map(identification.identify(claims).rewriting())
                .filter(one -> Digest.of(FactsJson.write(one))
                        .equals(wanted.get(one.recap().id())))
                .toList();
    }

    /** Those of the recaps, each with a wanted digest, that a store says it holds so. */
    private static List<RecapFacts> whole(
            List<RecapFacts> recaps, Map<RecapId, String> wanted, Map<RecapId, String> held) {
        return recaps.stream()
                .filter(one -> Objects.equals(
                        wanted.get(one.recap().id()), held.get(one.recap().id())))
                .toList();
    }

    private List<Difference> flaws(List<RecapFacts> recaps) {
        return stores.graph().flaws(recaps).stream().map(Verifier::difference).toList();
    }

    private static Difference difference(Flaw flaw) {
        String aspect = Messages.text("verify.aspect." + flaw.aspect().slug(), flaw.about());
        return new Difference(Store.GRAPH, flaw.recap(), flaw.recap() == null ? Fault.EXTRA : Fault.DIFFERS, aspect);
    }

    private static List<Difference> compare(Store store, Map<RecapId, String> wanted, Map<RecapId, String> held) {
        var all = new TreeSet<>(wanted.keySet());
        all.addAll(held.keySet());
        List<Difference> differences = new ArrayList<>();
        for (RecapId id : all) {
            if (!held.containsKey(id)) {
                differences.add(Difference.of(store, id, Fault.MISSING));
            } else if (!wanted.containsKey(id)) {
                differences.add(Difference.of(store, id, Fault.EXTRA));
            } else if (!wanted.get(id).equals(held.get(id))) {
                differences.add(Difference.of(store, id, Fault.DIFFERS));
            }
        }
        return differences;
    }
}

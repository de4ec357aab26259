package fr.retours.indexer.load;

import fr.retours.indexer.load.Difference.Fault;
import fr.retours.indexer.load.Difference.Store;
import fr.retours.model.RecapId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares the journal with what the two stores hold now. Changes nothing. */
public final class Verifier {
    private final DataFolder folder;
    private final Stores stores;

    /** Takes the folder and its stores. */
    public Verifier(DataFolder folder, Stores stores) {
        this.folder = folder;
        this.stores = stores;
    }

    /**
     * Compares recap by recap: the digest, and for the graph also the number of facts, counted now.
     *
     * @throws DataFolderException if the journal cannot be read
     * @throws fr.retours.model.GraphUnavailableException if the graph does not answer
     * @throws fr.retours.text.IndexUnavailableException if the index cannot be read
     */
    public Verification verify() {
        Journal journal = Journal.read(folder);
        Map<RecapId, String> wanted = journal.digests();
        List<Difference> differences = new ArrayList<>(compare(Store.GRAPH, wanted, stores.graphDigests()));
        differences.addAll(compare(Store.INDEX, wanted, stores.indexDigests()));
        return new Verification(!journal.complete(), stores.areAt(journal.version()), wanted.size(), differences);
    }

    private static List<Difference> compare(Store store, Map<RecapId, String> wanted, Map<RecapId, String> held) {
        var all = new TreeSet<>(wanted.keySet());
        all.addAll(held.keySet());
        List<Difference> differences = new ArrayList<>();
        for (RecapId id : all) {
            if (!held.containsKey(id)) {
                differences.add(new Difference(store, id, Fault.MISSING));
            } else if (!wanted.containsKey(id)) {
                differences.add(new Difference(store, id, Fault.EXTRA));
            } else if (!wanted.get(id).equals(held.get(id))) {
                differences.add(new Difference(store, id, Fault.DIFFERS));
            }
        }
        return differences;
    }
}

package fr.retours.indexer.load;

import fr.retours.model.id.RecapId;
import fr.retours.model.port.GraphStore;
import fr.retours.text.RecapIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The two stores as one thing: what each holds, and whether both are at a version. Closes neither. */
public record Stores(GraphStore graph, RecapIndex index) {
    /** What a damaged recap's digest is taken for: no digest at all. */
    static final String DAMAGED = "";

    /** Returns whether both stores were completed at this version. */
    boolean areAt(String version) {
        var both = Optional.of(version);
        return graph.datasetVersion().equals(both) && index.datasetVersion().equals(both);
    }

    /** Returns the digest of every recap in the graph; {@link #DAMAGED} where facts are missing or too many. */
    Map<RecapId, String> graphDigests() {
        Map<RecapId, String> digests = new TreeMap<>();
        graph.inventory().forEach((id, stored) -> digests.put(id, stored.isWhole() ? stored.digest() : DAMAGED));
        return digests;
    }

    /** Returns the digest of every recap in the index. */
    Map<RecapId, String> indexDigests() {
        return new HashMap<>(index.inventory());
    }
}

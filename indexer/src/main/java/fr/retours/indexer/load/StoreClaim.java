package fr.retours.indexer.load;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.DatasetId;
import fr.retours.model.port.GraphStore;
import java.util.Optional;

/**
 * Ties graph and index to the one data folder that they are written from: a run removes from them what its folder does not hold,
 * which would empty those of somebody else.
 */
final class StoreClaim {
    private final DataFolder folder;
    private final StorePair stores;

    StoreClaim(DataFolder folder, StorePair stores) {
        this.folder = folder;
        this.stores = stores;
    }

    /**
     * Makes sure that both stores are this folder's, or empty.
     *
     * @throws DataFolderException if one holds the recaps of another folder, or it cannot be told whose they are
     */
    void require() {
        GraphStore graph = stores.graph();
        Optional<String> held = graph.datasetId();
        Optional<String> own = DatasetId.read(folder);
        boolean ours = held.isPresent() ? held.equals(own) : graph.inventory().isEmpty();
        if (!ours) {
            throw own.isEmpty() && held.isPresent()
                    ? new DataFolderException("data.no-dataset-id", folder.datasetId())
                    : new DataFolderException("data.other-graph", folder.root());
        }
        Optional<String> indexed = stores.index().datasetId();
        if (indexed.isPresent() && !indexed.equals(own)) {
            throw new DataFolderException("data.other-index", folder.root());
        }
    }

    /** Makes both stores this folder's, whatever they held before. */
    void take() {
        String id = DatasetId.read(folder).orElseGet(() -> DatasetId.make(folder));
        if (!stores.graph().datasetId().equals(Optional.of(id))) {
            stores.graph().setDatasetId(id);
        }
        if (!stores.index().datasetId().equals(Optional.of(id))) {
            stores.index().setDatasetId(id);
        }
    }
}

package fr.retours.cli.store;

import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.opensearch.ClusterAccess;
import fr.retours.opensearch.OpenSearchRecapIndex;
import fr.retours.text.RecapIndex;
import fr.retours.text.settings.SettingsFolder;
import fr.retours.text.store.LuceneRecapIndex;
import java.util.Optional;

/** Opens the full-text index of a data folder for writing: in the folder, or on the cluster that has it. */
public record OpenedIndex(StoreOptions options, EnvironmentDefaults environment) {
    private Optional<ClusterAccess> cluster() {
        return options.cluster(environment);
    }

    /** Opens it as it is, whatever stems the folder has. */
    public RecapIndex asItIs(DataFolder folder) {
        return cluster()
                .<RecapIndex>map(OpenSearchRecapIndex::open)
                .orElseGet(() -> LuceneRecapIndex.open(folder.lucene()));
    }

    /** Opens it with the stems of the folder; one with others is made anew. */
    public RecapIndex withStems(DataFolder folder) {
        var stems = SettingsFolder.stems(folder.root());
        return cluster()
                .<RecapIndex>map(access -> OpenSearchRecapIndex.open(access, stems))
                .orElseGet(() -> LuceneRecapIndex.open(folder.lucene(), stems));
    }

    /** Opens it to make it anew, whatever is there. */
    public RecapIndex anew(DataFolder folder) {
        var stems = SettingsFolder.stems(folder.root());
        return cluster()
                .<RecapIndex>map(access -> OpenSearchRecapIndex.anew(access, stems))
                .orElseGet(() -> LuceneRecapIndex.anew(folder.lucene(), stems));
    }
}

package fr.retours.cli.store;

import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DatasetId;
import fr.retours.opensearch.ClusterAccess;
import fr.retours.opensearch.ClusterCalls;
import fr.retours.opensearch.search.ShardedSearch;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.RecapSearch;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.encoder.SentenceEncoders;
import fr.retours.text.encoder.SentenceModelException;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.settings.SearchSettings;
import fr.retours.text.settings.SettingsFolder;
import fr.retours.text.vector.LuceneNearestPassages;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens the search of a data folder, or of the cluster that has its index: by meaning, too, where a sentence encoder is given, and by the
 * stems of the index.
 */
public record OpenedSearch(StoreOptions options, EnvironmentDefaults environment, Console console) {
    /** Opens it for one command. */
    public LuceneRecapSearch once(SearchSettings settings) {
        return options.cluster(environment)
                .map(cluster -> ShardedSearch.open(new ClusterCalls(cluster), settings))
                .orElseGet(() -> beside(LuceneRecapSearch.open(options.folder().lucene(), settings)));
    }

    /** Opens it for long, and follows what is indexed meanwhile. */
    public LuceneRecapSearch following(SearchSettings settings) {
        return options.cluster(environment)
                .map(cluster -> ShardedSearch.follow(new ClusterCalls(cluster), settings))
                .orElseGet(
                        () -> beside(LuceneRecapSearch.follow(options.folder().lucene(), settings)));
    }

    /** Returns whether a cluster that answers has an index which was filled from another data folder. */
    public boolean isFilledElsewhere() {
        return options.cluster(environment).flatMap(OpenedSearch::datasetOf).stream()
                .anyMatch(id -> !DatasetId.read(options.folder()).equals(Optional.of(id)));
    }

    private static Optional<String> datasetOf(ClusterAccess cluster) {
        try (var calls = new ClusterCalls(cluster)) {
            return calls.datasetId();
        } catch (IndexUnavailableException e) {
            return Optional.empty(); // the search says so
        }
    }

    /** Returns {@code search} itself without a model. A model that is gone or broken is reported, and words go on alone: a site stays up. */
    private LuceneRecapSearch beside(LuceneRecapSearch search) {
        Path model = options.sentenceModel();
        if (model == null) {
            return search;
        }
        try {
            var vectors = options.folder().vectors();
            return search.beside(LuceneNearestPassages.open(
                    vectors, SentenceEncoders.open(model), news -> console.tell("serve.vectors", news)));
        } catch (SentenceModelException e) {
            console.tell("serve.no-model", String.valueOf(e.getMessage()));
            return search;
        }
    }

    /** Tells whoever changed the stems of a data folder that its index still has others: a search goes by the stems of the index, for only those find what is there. */
    public static void tellStems(RecapSearch search, DataFolder folder, Console console) {
        boolean differs =
                search.size() > 0 && !SettingsFolder.stems(folder.root()).equals(StemExceptions.read(search.stems()));
        if (differs) {
            console.tell("search.stems", SettingsFolder.stemsFile(folder.root()));
        }
    }
}

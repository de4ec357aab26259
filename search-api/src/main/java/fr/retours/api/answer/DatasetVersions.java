package fr.retours.api.answer;

import fr.retours.model.ParticipationGraph;
import fr.retours.text.RecapSearch;
import java.util.Optional;

/** Which version of the data an answer is made from. Safe for concurrent use. */
public final class DatasetVersions {
    private final ParticipationGraph graph;
    private final RecapSearch search;

    /** Asks both stores. */
    public DatasetVersions(ParticipationGraph graph, RecapSearch search) {
        this.graph = graph;
        this.search = search;
    }

    /**
     * Returns the version that all stores of an answer hold; empty while indexing goes on.
     *
     * @throws fr.retours.model.GraphUnavailableException if the graph is needed and does not answer
     * @throws fr.retours.text.IndexUnavailableException if the index does not answer
     */
    public Optional<String> of(Source source) {
        Optional<String> indexed = search.datasetVersion();
        return switch (source) {
            case INDEX -> indexed;
            case GRAPH -> graph.datasetVersion().filter(version -> indexed.equals(Optional.of(version)));
        };
    }
}

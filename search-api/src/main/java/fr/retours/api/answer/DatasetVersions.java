package fr.retours.api.answer;

import fr.retours.model.port.DatasetState;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.RecapSearch;
import java.util.Optional;

/** Which version of the data an answer is made from. Safe for concurrent use. */
public record DatasetVersions(ParticipationGraph graph, RecapSearch search) {
    /**
     * Returns the version that all stores of an answer hold; empty while the two stores hold different ones.
     *
     * @throws fr.retours.model.port.GraphUnavailableException if the graph is needed and does not answer
     * @throws fr.retours.text.IndexUnavailableException if the index does not answer
     */
    public Optional<String> of(AnswerSource source) {
        return basis(source).version();
    }

    /** Returns what decides what is found beside the version. */
    String searchState() {
        return search.searchState();
    }

    /** Returns the version, and the state of the graph where one is needed; see {@link #of}. */
    public AnswerBasis basis(AnswerSource source) {
        return switch (source) {
            case INDEX -> AnswerBasis.of(search.datasetVersion());
            case GRAPH -> basis(indexed(), graph.state());
        };
    }

    /** Returns the version that the index holds; empty also where it does not answer: what comes from the graph alone does without. */
    public Optional<String> indexed() {
        try {
            return search.datasetVersion();
        } catch (IndexUnavailableException e) {
            return Optional.empty();
        }
    }

    private static AnswerBasis basis(Optional<String> indexed, DatasetState graph) {
        var version = graph.version().filter(one -> indexed.equals(Optional.of(one)));
        return new AnswerBasis(version, version.flatMap(one -> graph.revision()));
    }
}

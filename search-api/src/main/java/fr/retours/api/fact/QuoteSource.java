package fr.retours.api.fact;

import fr.retours.model.port.ParticipationGraph;
import fr.retours.text.RecapSearch;

/**
 * Where quotes come from. Safe for concurrent use.
 *
 * @param graph tells which text its facts were read off
 */
public record QuoteSource(RecapSearch search, ParticipationGraph graph, ExtractorVersions extractors) {
    /** Starts one answer. */
    public ProofQuotes quotes() {
        return new ProofQuotes(search, graph, extractors);
    }
}

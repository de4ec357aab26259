package fr.retours.api.fact;

import fr.retours.model.port.ParticipationGraph;
import fr.retours.text.RecapSearch;

/**
 * Where quotes come from. Safe for concurrent use.
 *
 * @param graph tells which text its facts were read off
 * @param margin what stands beside facts
 */
public record QuoteSource(
        RecapSearch search, ParticipationGraph graph, ExtractorVersions extractors, FactMargin margin) {
    /** Quotes for visitors. */
    public QuoteSource(RecapSearch search, ParticipationGraph graph, ExtractorVersions extractors) {
        this(search, graph, extractors, FactMargin.NONE);
    }

    /** Starts one answer. */
    public ProofQuotes quotes() {
        return new ProofQuotes(search, graph, extractors, margin);
    }
}

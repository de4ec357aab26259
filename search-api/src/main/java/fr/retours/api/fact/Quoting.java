package fr.retours.api.fact;

import fr.retours.model.port.ParticipationGraph;
import fr.retours.text.RecapSearch;

/**
 * Where quotes come from. Safe for concurrent use.
 *
 * @param graph tells which text its facts were read off
 */
public record Quoting(RecapSearch search, ParticipationGraph graph, Extractors extractors) {
    /** Starts one answer. */
    public Quotes quotes() {
        return new Quotes(search, graph, extractors);
    }
}

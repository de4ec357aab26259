package fr.retours.api.fact;

import fr.retours.model.port.ParticipationGraph;
import fr.retours.text.RecapSearch;

/** Where quotes come from. Safe for concurrent use. */
public final class Quoting {
    private final RecapSearch search;
    private final ParticipationGraph graph;
    private final Extractors extractors;

    /**
     * Quotes the recaps of the index, each with the version that read it.
     *
     * @param graph tells which text its facts were read off
     */
    public Quoting(RecapSearch search, ParticipationGraph graph, Extractors extractors) {
        this.search = search;
        this.graph = graph;
        this.extractors = extractors;
    }

    /** Starts one answer. */
    public Quotes quotes() {
        return new Quotes(search, graph, extractors);
    }
}

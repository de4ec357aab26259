package fr.retours.api.fact;

import fr.retours.text.RecapSearch;

/** Where quotes come from. Safe for concurrent use. */
public final class Quoting {
    private final RecapSearch search;
    private final Extractors extractors;

    /** Quotes the recaps of the index, each with the version that read it. */
    public Quoting(RecapSearch search, Extractors extractors) {
        this.search = search;
        this.extractors = extractors;
    }

    /** Starts one answer. */
    public Quotes quotes() {
        return new Quotes(search, extractors);
    }
}

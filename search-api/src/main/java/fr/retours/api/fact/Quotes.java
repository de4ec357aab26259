package fr.retours.api.fact;

import fr.retours.model.Citation;
import fr.retours.model.Grounds;
import fr.retours.model.RecapId;
import fr.retours.text.RecapSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quotes from the index for one answer, reading each recap once. Not safe for concurrent use. */
public final class Quotes {
    private final RecapSearch search;
    private final Map<RecapId, String> texts = new HashMap<>();

    /** Starts one answer. */
    public Quotes(RecapSearch search) {
        this.search = search;
    }

    /** Returns what backs a fact, in its own order. */
    public List<Quote> of(Grounds grounds) {
        return grounds.citations().stream().map(this::quote).toList();
    }

    private Quote quote(Citation citation) {
        return new Quote(citation.recap(), citation.start(), citation.end(), words(citation));
    }

    private @Nullable String words(Citation citation) {
        String text = texts.computeIfAbsent(
                citation.recap(),
                id -> search.recap(id).map(found -> found.recap().text()).orElse(""));
        boolean there = citation.start() >= 0 && citation.start() < citation.end() && citation.end() <= text.length();
        return there ? text.substring(citation.start(), citation.end()) : null;
    }
}

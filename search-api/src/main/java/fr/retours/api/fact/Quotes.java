package fr.retours.api.fact;

import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.view.Citation;
import fr.retours.model.view.Grounds;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.RecapSearch;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Quotes from the index for one answer, reading each recap once. Not safe for concurrent use. */
public final class Quotes {
    private final RecapSearch search;
    private final ParticipationGraph graph;
    private final Extractors extractors;
    private final Map<RecapId, Source> sources = new HashMap<>();

    Quotes(RecapSearch search, ParticipationGraph graph, Extractors extractors) {
        this.search = search;
        this.graph = graph;
        this.extractors = extractors;
    }

    /** Returns what backs a fact, in its own order. */
    public List<Quote> of(Grounds grounds) {
        return grounds.citations().stream().map(this::of).toList();
    }

    /** Returns one proof. */
    public Quote of(Citation citation) {
        Source source = sources.computeIfAbsent(citation.recap(), this::source);
        String words = source.words(citation);
        URI page = source.page();
        return new Quote(
                citation.recap(),
                citation.start(),
                citation.end(),
                words,
                words == null || page == null ? null : TextFragment.of(page, words),
                source.extractor());
    }

    private Source source(RecapId id) {
        Optional<Recap> recap = text(id);
        return new Source(
                recap.filter(this::isAsCited).map(Recap::text).orElse(""),
                recap.map(Recap::url).orElse(null),
                extractors.of(id).orElse(null));
    }

    /** Returns a recap, if the index has it at hand: a fact without its words is better than none. */
    private Optional<Recap> text(RecapId id) {
        try {
            return search.text(id);
        } catch (IndexUnavailableException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the index holds the text that the graph's facts were read off: a run changes one after the other. */
    private boolean isAsCited(Recap recap) {
        return graph.sha256(recap.id()).map(recap.sha256()::equals).orElse(true);
    }

    /** A recap that is quoted. */
    private record Source(
            String text, @Nullable URI page, @Nullable String extractor) {
        @Nullable
        String words(Citation citation) {
            boolean there =
                    citation.start() >= 0 && citation.start() < citation.end() && citation.end() <= text.length();
            return there ? text.substring(citation.start(), citation.end()) : null;
        }
    }
}

package fr.retours.text;

import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.Page;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The full-text index as readers see it: one commit, whole, the last one or, while that is made ready, the one before. Safe
 * for concurrent use. Throws {@link IndexUnavailableException} when the index cannot be read.
 */
public interface RecapSearch extends AutoCloseable {
    /** Finds recaps. */
    SearchResult search(SearchRequest request);

    /**
     * Finds recaps, however many, in the order of a search.
     *
     * @param request its window counts for nothing, and nor does whether reasons are asked for
     * @throws fr.retours.text.deadline.DeadlineExceededException if finding them takes more than a search may: some of them
     *     would be missing
     */
    FoundRecaps found(SearchRequest request);

    /**
     * Offers recaps, entities and words that mean something, of which a word starts with what was typed: accents, case,
     * apostrophes and hyphens do not matter, every word typed must fit. When too little does, letters may be wrong.
     *
     * @param limit most suggestions in all, from 1 to 20; what bears the very name typed comes first, then the kinds take
     *     turns
     * @return by kind in the order of {@link SuggestionKind}, then best first; empty for a blank {@code typed}
     */
    default List<Suggestion> suggest(String typed, int limit) {
        return suggest(typed, EnumSet.allOf(SuggestionKind.class), limit);
    }

    /** Offers what is of some kinds, as {@link #suggest(String, int)} does. */
    List<Suggestion> suggest(String typed, Set<SuggestionKind> kinds, int limit);

    /** Lists the values of a facet among the recaps that a search finds, as {@link SearchResult#facets} counts them. */
    Page<FacetCount> facetValues(FacetRequest request);

    /** Looks one recap up. */
    Optional<IndexedRecap> recap(RecapId id);

    /** Looks up what one recap says, without its event and what it names: less is read. */
    default Optional<Recap> text(RecapId id) {
        return recap(id).map(IndexedRecap::recap);
    }

    /**
     * Lists the passages of a recap that hold something a query looks for, in the order of the text: as many as a search
     * says.
     *
     * @param query as in {@link SearchRequest}
     * @return empty when there is no such recap
     */
    List<Snippet> passages(RecapId id, String query);

    /** Returns how many recaps are there. */
    int size();

    /** Returns the version of the data set searched; empty while the first run goes on or before the first run. */
    Optional<String> datasetVersion();

    /** Returns what, beside the data set, decides what is found: the state of the vectors, stems of one's own; empty without either. */
    default String searchState() {
        return "";
    }

    /** Returns the stems that the index was written with and queries are read with, as {@code Stems.read} takes them. */
    default String stems() {
        return "";
    }

    /** Frees the files; closing twice does nothing. */
    @Override
    void close();
}

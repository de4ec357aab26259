package fr.retours.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer to a search.
 *
 * @param total recaps found
 * @param facets for each facet its most frequent values, by count then label, at most 50
 * @param remarks how the query was read, where that is not plain
 * @param spelling the query with its mistakes corrected; empty when none was found
 * @param nothingFound what may help; empty when something was found
 * @param partial whether time was up before all recaps were looked at: what is here is right, more may be missing
 * @param datasetVersion the version of the data set searched; empty while the first run goes on
 */
public record SearchResult(
        List<Hit> hits,
        long total,
        Map<Facet, List<FacetCount>> facets,
        List<QueryRemark> remarks,
        Optional<String> spelling,
        Optional<NothingFound> nothingFound,
        boolean partial,
        Optional<String> datasetVersion) {
    /** Copies the collections. */
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        remarks = List.copyOf(remarks);
    }
}

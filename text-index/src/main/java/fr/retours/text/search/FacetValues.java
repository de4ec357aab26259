package fr.retours.text.search;

import fr.retours.model.port.Page;
import fr.retours.text.FacetCount;
import fr.retours.text.FacetRequest;
import fr.retours.text.RecapSearch;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.facet.FacetList;
import fr.retours.text.plan.QueryLadder;
import fr.retours.text.query.QueryText;
import fr.retours.text.store.IndexSnapshot;
import fr.retours.text.suggest.TypedWord;
import fr.retours.text.vector.NearestPassages;
import java.io.IOException;

/** One search inside the values of a facet, in one commit. */
final class FacetValues {
    private FacetValues() {}

    /** Answers {@link RecapSearch#facetValues}. */
    static Page<FacetCount> of(
            IndexSnapshot snapshot, FacetRequest request, NearestPassages passages, SearchBudget budget)
            throws IOException {
        var finder = snapshot.finder(budget);
        var filters = FilterQueries.of(request.filter());
        var words = new QueryLadder(finder, snapshot.vocabulary(budget), snapshot.synonyms())
                .read(QueryText.of(request.query(), snapshot.stems()));
        var query = MeaningMatches.of(words, snapshot, finder, passages)
                .addedTo(words)
                .found();
        var table = snapshot.facet(request.facet());
        var found = finder.of(filters.onAllBut(request.facet(), query));
        budget.requireAll();
        var counts = snapshot.facetCounts().count(found, request.facet());
        return new FacetList(table, counts, filters.picked(request.facet()))
                .fitting(TypedWord.in(request.typed(), snapshot.typos()), request.window(), budget);
    }
}

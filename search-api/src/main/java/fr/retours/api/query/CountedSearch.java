package fr.retours.api.query;

import fr.retours.model.port.EventFilter;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.stream.Stream;

/**
 * A search whose questions are counted: once when it is asked, not for its other pages, filters and orders, nor for what a browser fetches before
 * anyone wants it. A page that the browser has already is not made again, and so not counted again.
 */
public record CountedSearch(RecapSearch search, QueryCounting counting) {
    /** What browsers say of a page that they fetch in advance. */
    private static final String PREFETCH = "prefetch";

    /** Returns what searches without being counted. */
    public RecapSearch uncounted() {
        return search;
    }

    /** Searches for a page that someone asked for. What could not be looked through in time is not called empty. */
    public SearchResult search(Context ctx, SearchRequest request) {
        SearchResult found = search.search(request);
        if (isNew(request) && isVisit(ctx)) {
            counting.asked(request.query(), found.total() > 0 || found.partial());
        }
        return found;
    }

    private static boolean isNew(SearchRequest request) {
        return request.filter().equals(EventFilter.NONE)
                && request.sort() == SortOrder.RELEVANCE
                && request.window().offset() == 0;
    }

    private static boolean isVisit(Context ctx) {
        return ctx.method().equals(HandlerType.GET)
                && Stream.of("Sec-Purpose", "Purpose", "X-Moz")
                        .map(ctx::header)
                        .noneMatch(purpose -> purpose != null && purpose.contains(PREFETCH));
    }
}

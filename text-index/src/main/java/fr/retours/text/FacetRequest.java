package fr.retours.text;

import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;

/**
 * A search inside the values of a facet.
 *
 * @param typed words that start words of the label, accents and case aside; every value fits when it is blank
 * @param query the search whose recaps are counted, as in {@link SearchRequest}
 * @param filter narrows those recaps, but for this facet's own part of it
 */
public record FacetRequest(Facet facet, String typed, String query, EventFilter filter, PageWindow window) {
    /** @throws IllegalArgumentException if what is typed or the query is too long */
    public FacetRequest {
        int longest = Math.max(typed.length(), query.length());
        if (longest > SearchRequest.MAX_QUERY) {
            throw new IllegalArgumentException(
                    "texts must have at most " + SearchRequest.MAX_QUERY + " characters, got " + longest);
        }
    }
}

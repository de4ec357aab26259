package fr.retours.text;

import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;

/**
 * A search.
 *
 * @param query as typed, any text of at most {@value #MAX_QUERY} UTF-16 code units; everything is found when it is
 *     blank; quotes ask for the exact phrase, a leading hyphen excludes a word, {@code champ:valeur} asks for a field
 * @param explain whether each hit shall tell why it was found
 */
public record SearchRequest(String query, EventFilter filter, SortOrder sort, PageWindow window, boolean explain) {
    /** Longest query. */
    public static final int MAX_QUERY = 1000;

    /** @throws IllegalArgumentException if the query is too long */
    public SearchRequest {
        if (query.length() > MAX_QUERY) {
            throw new IllegalArgumentException(
                    "q must have at most " + MAX_QUERY + " characters, got " + query.length());
        }
    }

    /** Asks for hits without reasons. */
    public SearchRequest(String query, EventFilter filter, SortOrder sort, PageWindow window) {
        this(query, filter, sort, window, false);
    }
}

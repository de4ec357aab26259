package fr.retours.api.export;

import fr.retours.api.answer.DataChangedException;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.port.Window;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import java.util.Optional;

/**
 * Which part of the graph to export.
 *
 * @param query leaves the events that a recap found by it tells, as a search reads it; everything when it is blank
 */
public record ExportScope(RelationFilter filter, String query) {
    private static final Window ANY = new Window(1, 0);

    /** Reads the filters, and {@code q}. */
    public static ExportScope read(Parameters given, RelationFilters filters) {
        given.suppose(RelationFilters.MIN_CONFIDENCE, "0");
        return new ExportScope(filters.read(given).filter(), given.text("q", SearchRequest.MAX_QUERY));
    }

    /** Returns whether nothing is left out that takes part. */
    boolean isWhole() {
        return query.isBlank() && filter.equals(RelationFilter.NONE);
    }

    /**
     * Returns the events that recaps found tell.
     *
     * @param version the one that the export is of; empty when it is of none
     * @throws DataChangedException if recaps of another version were found
     */
    SliceGraph in(SliceGraph graph, RecapSearch search, Optional<String> version) {
        return query.isBlank()
                ? graph
                : toldBy(
                        graph,
                        search,
                        new SearchRequest(query, EventFilter.NONE, SortOrder.LATEST_FIRST, ANY),
                        version);
    }

    /**
     * Returns the events that all recaps tell which a search finds, whatever stretch of them is asked for.
     *
     * @param version that of the graph; empty while there is none
     * @throws DataChangedException if recaps of another version were found
     */
    public static SliceGraph toldBy(
            SliceGraph graph, RecapSearch search, SearchRequest asked, Optional<String> version) {
        try (var found = search.found(asked)) {
            DataChangedException.check(version, found);
            return graph.toldBy(found.ids());
        }
    }
}

package fr.retours.api.export;

import fr.retours.api.answer.DataChangedException;
import fr.retours.api.export.table.ExportSlice;
import fr.retours.api.fact.QuoteSource;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
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
    private static final PageWindow ANY = new PageWindow(1, 0);

    /** Reads the filters, and {@code q}, of what asks for this resource. */
    public static ExportScope read(QueryParameters given, RelationFilters filters, ExportResource resource) {
        if (!resource.whole().tookPartOnly()) {
            given.suppose("took_part", "any");
        }
        return read(given, filters);
    }

    /** Reads the filters, and {@code q}. */
    public static ExportScope read(QueryParameters given, RelationFilters filters) {
        given.suppose(RelationFilters.MIN_CONFIDENCE, "0");
        return new ExportScope(filters.read(given).filter(), given.text("q", SearchRequest.MAX_QUERY));
    }

    /** Returns whether it is what is exported when nothing narrows it. */
    boolean isAllOf(ExportResource resource) {
        return query.isBlank() && filter.equals(resource.whole());
    }

    /** Returns whether all events are in it. */
    private boolean isOfAllEvents() {
        return query.isBlank() && filter.equals(filter.atAnyEvent());
    }

    /** Returns the part that this is. */
    ExportSlice slice(SliceGraph part, QuoteSource quoting) {
        return new ExportSlice(part, quoting, filter, isOfAllEvents());
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

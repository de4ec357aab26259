package fr.retours.api.calendar;

import fr.retours.api.answer.DataChangedException;
import fr.retours.api.export.table.Slice;
import fr.retours.api.fact.Quoting;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import java.util.Optional;

/** The events that recaps tell which a search finds. */
public record FoundEvents(RecapSearch search, SliceGraph graph, Quoting quoting) {
    /**
     * Returns all of them, whatever stretch is asked for; those of all recaps when nothing is.
     *
     * @param version that of the data; empty while there is none
     * @throws DataChangedException if recaps of another version were found
     */
    Slice of(SearchRequest asked, Optional<String> version) {
        return new Slice(told(asked, version), quoting, RelationFilter.ANY);
    }

    private SliceGraph told(SearchRequest asked, Optional<String> version) {
        if (asked.query().isBlank() && asked.filter().equals(EventFilter.NONE)) {
            return graph;
        }
        try (var found = search.found(asked)) {
            DataChangedException.check(version, found);
            return graph.toldBy(found.ids());
        }
    }
}

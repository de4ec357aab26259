package fr.retours.api.calendar;

import fr.retours.api.answer.DataChangedException;
import fr.retours.api.export.ExportScope;
import fr.retours.api.export.table.ExportSlice;
import fr.retours.api.fact.QuoteSource;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import java.util.Optional;

/** The events that recaps tell which a search finds. */
public record FoundEvents(RecapSearch search, SliceGraph graph, QuoteSource quoting) {
    /**
     * Returns all of them, whatever stretch is asked for; those of all recaps when nothing is.
     *
     * @param version that of the data; empty while there is none
     * @throws DataChangedException if recaps of another version were found
     */
    ExportSlice of(SearchRequest asked, Optional<String> version) {
        boolean all = asked.query().isBlank() && asked.filter().equals(EventFilter.NONE);
        SliceGraph told = all ? graph : ExportScope.toldBy(graph, search, asked, version);
        return new ExportSlice(told, quoting, RelationFilter.ANY, all);
    }
}

package fr.retours.api.list;

import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.port.RelationFilter;
import java.util.List;

/**
 * Which list of facts is asked for.
 *
 * @param about whom or what it is about
 */
public record FactQuestion<I>(I about, RelationAsk ask) {
    /** Reads which facts are asked for where nothing else narrows them. */
    public static <I> FactQuestion<I> ofAny(I about, QueryParameters given) {
        return of(about, RelationFilter.ANY.withMinConfidence(RelationFilters.leastConfidence(given)));
    }

    /** Asks for all facts that pass a filter, which narrows nothing that is to be told. */
    public static <I> FactQuestion<I> of(I about, RelationFilter filter) {
        return new FactQuestion<>(about, new RelationAsk(filter, List.of(), List.of()));
    }

    /** Returns which facts count. */
    public RelationFilter filter() {
        return ask.filter();
    }
}

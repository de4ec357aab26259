package fr.retours.api.network;

import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.model.id.NodeId;
import java.util.List;
import java.util.Optional;

/**
 * Which network a request asks for.
 *
 * @param centre whose; empty for that of all who pass the filter
 * @param limit most members
 * @param minEvents least number of events behind a link
 * @param measure by what members and links are strong
 */
record NetworkAsk(
        Optional<NodeId> centre, RelationAsk ask, NetworkScope scope, int limit, int minEvents, TieMeasure measure) {
    /** All parameters that are read. */
    static final List<String> PARAMETERS = RelationFilters.beside("id", "network", "limit", "min_events", "order");

    private static final String EXAMPLE = QueryParameters.ENTITY + ", event:monnaies-locales";
    private static final int MEMBERS = 40;
    private static final int MOST_MEMBERS = 300;

    static NetworkAsk read(QueryParameters given, RelationFilters filters) {
        Optional<NodeId> centre = given.optionalId("id", NodeId::of, EXAMPLE);
        TieMeasure measure = given.choice("order", TieMeasure.class, TieMeasure.EVENTS);
        if (centre.isPresent() && measure == TieMeasure.CHANCE) {
            given.refuse("order", "parameter.one-way", "id");
        }
        return new NetworkAsk(
                centre,
                filters.read(given),
                given.choice("network", NetworkScope.class, NetworkScope.ANY),
                given.number("limit", 2, MOST_MEMBERS, MEMBERS),
                RelationViews.leastEvents(given),
                measure);
    }
}

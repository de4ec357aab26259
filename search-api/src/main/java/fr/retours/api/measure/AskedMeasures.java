package fr.retours.api.measure;

import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.WindowReader;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;

/**
 * Which network is to be measured, and how it is ranked.
 *
 * @param level of territories; of no use for other networks
 * @param minEvents least number of events behind a tie
 */
record AskedMeasures(
        NetworkKind network,
        CollectiviteKind level,
        RelationAsk ask,
        int minEvents,
        MeasureKind sort,
        int seed,
        PageWindow window) {
    /** The levels at which territories are measured. */
    static final List<CollectiviteKind> LEVELS = List.of(
            CollectiviteKind.COMMUNE, CollectiviteKind.EPCI, CollectiviteKind.DEPARTEMENT, CollectiviteKind.REGION);

    private static final int MOST_MIN_EVENTS = 10_000;
    private static final int MOST_SEED = 999_999_999;

    static AskedMeasures read(QueryParameters given, RelationFilters filters) {
        return new AskedMeasures(
                given.choice("network", NetworkKind.class, NetworkKind.PEOPLE),
                given.choiceOf("level", LEVELS, CollectiviteKind.REGION),
                filters.read(given),
                given.number("min_events", 1, MOST_MIN_EVENTS, 1),
                given.choice("sort", MeasureKind.class, MeasureKind.DEGREE),
                given.number("seed", 0, MOST_SEED, 1),
                WindowReader.read(given));
    }
}

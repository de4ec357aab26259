package fr.retours.api.measure;

import fr.retours.api.relation.CooperationHandler;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.api.request.WindowReader;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.CollectiviteKind;

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
    private static final int MOST_SEED = 999_999_999;

    static AskedMeasures read(QueryParameters given, RelationFilters filters) {
        return new AskedMeasures(
                given.choice("network", NetworkKind.class, NetworkKind.PEOPLE),
                given.choiceOf("level", CooperationHandler.LEVELS, CollectiviteKind.REGION),
                filters.read(given),
                RelationViews.leastEvents(given),
                given.choice("sort", MeasureKind.class, MeasureKind.DEGREE),
                given.number("seed", 0, MOST_SEED, 1),
                WindowReader.read(given));
    }
}

package fr.retours.api.request;

import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationView;
import java.util.Arrays;

/** Reads how relationships are to be listed. */
public final class RelationViews {
    /** Events shown behind each relationship when the request does not say. */
    public static final int DEFAULT_SHOWN = 3;

    private static final int MOST_MIN_EVENTS = 10_000;

    private RelationViews() {}

    /**
     * Reads {@code order}, {@code min_events} and {@code shown}.
     *
     * @param sensible those that make sense for the question; the first one unless the request says otherwise
     */
    public static RelationView read(QueryParameters parameters, RelationOrder... sensible) {
        RelationOrder order = parameters.choiceOf("order", Arrays.asList(sensible), sensible[0]);
        return new RelationView(order, leastEvents(parameters), shown(parameters));
    }

    /** Reads {@code min_events}: how many events there must be behind each relationship. */
    public static int leastEvents(QueryParameters parameters) {
        return parameters.number("min_events", 1, MOST_MIN_EVENTS, 1);
    }

    /** Reads {@code beyond_chance}: whether only pairs that are together more often than chance explains are listed. */
    public static RelationView readChance(QueryParameters parameters, RelationView view) {
        return new RelationView(view.order(), view.minEvents(), parameters.flag("beyond_chance"), view.shown());
    }

    /** Reads {@code shown}: most events shown behind each thing. */
    public static int shown(QueryParameters parameters) {
        return parameters.number("shown", 0, RelationView.MAX_SHOWN, DEFAULT_SHOWN);
    }
}

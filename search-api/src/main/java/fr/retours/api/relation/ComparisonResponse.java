package fr.retours.api.relation;

import fr.retours.api.fact.Quotes;
import fr.retours.api.request.Timing.Compared;
import fr.retours.model.port.Page;
import fr.retours.model.relation.Change;
import fr.retours.model.relation.Comparison;
import fr.retours.model.relation.PairTrend;
import fr.retours.model.relation.Relation;
import fr.retours.model.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A question asked of two periods, on the wire: see {@link Comparison}.
 *
 * @param eventsBefore by which the numbers of the first period are divided for a trend; null where the question is of no pairs
 * @param eventsAfter the same of the second
 */
record ComparisonResponse(
        Period before,
        Period after,
        @Nullable Integer eventsBefore,
        @Nullable Integer eventsAfter,
        Some<ChangeResponse> gained,
        Some<ChangeResponse> kept,
        Some<ChangeResponse> lost) {
    static ComparisonResponse of(Compared asked, boolean pairs, Comparison found, Quotes quotes) {
        return new ComparisonResponse(
                asked.before(),
                asked.after(),
                pairs ? found.eventsBefore() : null,
                pairs ? found.eventsAfter() : null,
                changes(found.gained(), quotes),
                changes(found.kept(), quotes),
                changes(found.lost(), quotes));
    }

    private static Some<ChangeResponse> changes(Page<Change> page, Quotes quotes) {
        return Some.of(page, one -> ChangeResponse.of(one, quotes));
    }

    boolean isEmpty() {
        return gained.total() + kept.total() + lost.total() == 0;
    }

    /** A relationship in both periods: see {@link Change}. */
    record ChangeResponse(
            @Nullable RelationResponse before,
            @Nullable RelationResponse after,
            @Nullable TrendResponse trend) {
        static ChangeResponse of(Change change, Quotes quotes) {
            return new ChangeResponse(
                    relation(change.before(), quotes),
                    relation(change.after(), quotes),
                    change.trend() == null ? null : TrendResponse.of(change.trend()));
        }

        private static @Nullable RelationResponse relation(@Nullable Relation one, Quotes quotes) {
            return one == null ? null : RelationResponse.of(one, quotes);
        }
    }

    /**
     * How sure a change is: see {@link PairTrend}.
     *
     * @param low lower bound of how many times as often as before, with a confidence of 95 %
     * @param high upper bound; null when there is none
     * @param sure whether the change is more than small numbers explain
     */
    record TrendResponse(double low, @Nullable Double high, double p, double adjusted, boolean sure) {
        static TrendResponse of(PairTrend trend) {
            var change = trend.change();
            return new TrendResponse(
                    change.low(),
                    Double.isInfinite(change.high()) ? null : change.high(),
                    change.p(),
                    trend.adjusted(),
                    trend.isSure());
        }
    }
}

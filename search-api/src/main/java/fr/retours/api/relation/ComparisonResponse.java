package fr.retours.api.relation;

import fr.retours.api.fact.Quotes;
import fr.retours.api.request.Timing.Compared;
import fr.retours.model.port.Page;
import fr.retours.model.relation.Change;
import fr.retours.model.relation.Comparison;
import fr.retours.model.relation.Relation;
import fr.retours.model.time.Period;
import org.jspecify.annotations.Nullable;

/** A question asked of two periods, on the wire: see {@link Comparison}. */
record ComparisonResponse(
        Period before,
        Period after,
        Some<ChangeResponse> gained,
        Some<ChangeResponse> kept,
        Some<ChangeResponse> lost) {
    static ComparisonResponse of(Compared asked, Comparison found, Quotes quotes) {
        return new ComparisonResponse(
                asked.before(),
                asked.after(),
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
            @Nullable RelationResponse before, @Nullable RelationResponse after) {
        static ChangeResponse of(Change change, Quotes quotes) {
            return new ChangeResponse(relation(change.before(), quotes), relation(change.after(), quotes));
        }

        private static @Nullable RelationResponse relation(@Nullable Relation one, Quotes quotes) {
            return one == null ? null : RelationResponse.of(one, quotes);
        }
    }
}

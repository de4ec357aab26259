package fr.retours.model.port;

import fr.retours.model.time.Period;

/**
 * Which part of the graph a question is asked of. One record for all questions, so that all understand it alike.
 *
 * @param events narrows the events. In a list of people, {@code parts} is what the listed person did there
 * @param undated whether events without a date count; when they do, they pass whatever the period, for nobody knows better
 * @param tookPartOnly whether to leave out who or what is only cited
 * @param minConfidence facts below it count for nothing, from 0 to 1. An excluding filter excludes by any fact, so that a
 *     higher bound never adds anything
 * @param rollUp whether a territory stands for all that lies in it
 */
public record RelationFilter(
        EventFilter events, boolean undated, boolean tookPartOnly, double minConfidence, boolean rollUp) {
    /** Everything that took part, whenever, however sure. */
    public static final RelationFilter NONE = new RelationFilter(EventFilter.NONE, true, true, 0, false);

    /** Everything, mere mentions included. */
    public static final RelationFilter ANY = new RelationFilter(EventFilter.NONE, true, false, 0, false);

    /** @throws IllegalArgumentException if the confidence is out of range */
    public RelationFilter {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new IllegalArgumentException("min_confidence must be from 0 to 1, got " + minConfidence);
        }
    }

    /** Returns the same with other events. */
    public RelationFilter with(EventFilter others) {
        return new RelationFilter(others, undated, tookPartOnly, minConfidence, rollUp);
    }

    /** Returns the same with territories that stand for all that lies in them. */
    public RelationFilter withRollUp() {
        return new RelationFilter(events, undated, tookPartOnly, minConfidence, true);
    }

    /** Returns the same with territories that stand for themselves only. */
    public RelationFilter withoutRollUp() {
        return new RelationFilter(events, undated, tookPartOnly, minConfidence, false);
    }

    /** Returns the same with another bound. */
    public RelationFilter withMinConfidence(double least) {
        return new RelationFilter(events, undated, tookPartOnly, least, rollUp);
    }

    /** Returns the same with facts that count however sure. */
    public RelationFilter howeverSure() {
        return withMinConfidence(0);
    }

    /** Returns a filter by which the same facts count, at whatever events. */
    public RelationFilter atAnyEvent() {
        return new RelationFilter(EventFilter.NONE, true, tookPartOnly, minConfidence, false);
    }

    /** Returns the same for the events of a period, which an event without a date is not of. */
    public RelationFilter in(Period period) {
        var narrowed = new EventFilter(
                events.themes(),
                events.kinds(),
                events.people(),
                events.organisations(),
                events.collectivites(),
                events.parts(),
                period.from(),
                period.to(),
                events.basis());
        return new RelationFilter(narrowed, false, tookPartOnly, minConfidence, rollUp);
    }
}

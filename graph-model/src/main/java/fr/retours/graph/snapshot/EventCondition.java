package fr.retours.graph.snapshot;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventTime;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which events pass: what a filter means is said here alone.
 *
 * @param events what the filter says of events
 * @param people the ties by which a person is at an event, as bits of {@link TieKinds}
 * @param bodies the ties by which a body is
 * @param leastConfidence what a fact must have to count; what is excluded is excluded by any fact
 * @param undated whether events without a date pass whatever the period
 * @param withParts whether an event passes only when anybody there had one of the parts
 */
record EventCondition(
        EventFilter events, int people, int bodies, double leastConfidence, boolean undated, boolean withParts) {
    /** Understands a filter of events; a body passes by any link, a person by having taken part. */
    static EventCondition of(EventFilter filter, double leastConfidence) {
        boolean everyDay = filter.from() == null && filter.to() == null;
        return new EventCondition(filter, TieKinds.TOOK_PART, TieKinds.ANY, leastConfidence, everyDay, true);
    }

    /**
     * Understands a filter of relationships.
     *
     * @param withParts whether an event passes when anybody there had one of the parts; otherwise parts narrow people
     */
    static EventCondition of(RelationFilter filter, boolean withParts) {
        int kinds = TieKinds.counting(filter);
        return new EventCondition(filter.events(), kinds, kinds, filter.minConfidence(), filter.undated(), withParts);
    }

    /** Returns the events that pass. */
    BitSet passing(GraphSnapshot snapshot) {
        Stream<IntPredicate> all = Stream.of(
                event -> isInTime(snapshot.events(), event),
                chosen(
                        events.kinds(),
                        (some, least) -> event ->
                                some.contains(snapshot.events().summary(event).kind())
                                        && snapshot.events().isSure(event, EventProperty.KIND, least)),
                chosen(events.themes(), (some, least) -> about(snapshot, some, least)),
                chosen(events.people(), (some, least) -> present(snapshot, numbers(snapshot, some), people, least)),
                chosen(
                        events.organisations(),
                        (some, least) -> present(snapshot, numbers(snapshot, some), bodies, least)),
                chosen(events.collectivites(), (some, least) -> in(snapshot, some, least)),
                chosen(
                        withParts ? events.parts() : FilterSelection.all(),
                        (some, least) -> part(snapshot, TieKinds.parts(some), least)));
        IntPredicate wanted = all.reduce(IntPredicate::and).orElseThrow();
        return IntStream.range(0, snapshot.events().size())
                .filter(wanted)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Makes what must hold of an event from what is chosen and the confidence that a fact must have. */
    private interface Test<T> {
        IntPredicate of(Set<T> chosen, double least);
    }

    private <T> IntPredicate chosen(FilterSelection<T> selection, Test<T> test) {
        IntPredicate any = selection.any().isEmpty() ? event -> true : test.of(selection.any(), leastConfidence);
        return selection.none().isEmpty()
                ? any
                : any.and(test.of(selection.none(), 0).negate());
    }

    /**
     * A date that is not stated surely enough may be another: within the period it counts like none. A day of
     * publication is sure.
     */
    private boolean isInTime(EventCatalog catalog, int number) {
        EventTime time = catalog.summary(number).time();
        boolean asked = events.from() != null || events.to() != null;
        return time.by(events.basis())
                .map(date -> date.meets(events.from(), events.to())
                        && (!asked
                                || undated
                                || time.date() == null
                                || catalog.isSure(number, EventProperty.DATE, leastConfidence)))
                .orElse(undated);
    }

    private static IntPredicate about(GraphSnapshot snapshot, Collection<Theme> themes, double least) {
        var subjects = snapshot.subjects();
        int[] numbers =
                themes.stream().mapToInt(one -> ThemeNumbers.number(one.id())).toArray();
        return event -> IntStream.of(numbers)
                .flatMap(theme -> subjects.at(event, theme))
                .anyMatch(tie -> subjects.confidence(tie) >= least);
    }

    private static BitSet numbers(GraphSnapshot snapshot, Collection<? extends EntityId> ids) {
        return ids.stream()
                .mapToInt(snapshot::number)
                .filter(one -> one != GraphSnapshot.NOBODY)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static IntPredicate present(GraphSnapshot snapshot, BitSet some, int kinds, double least) {
        var presences = snapshot.presences();
        return event -> presences
                .at(event)
                .anyMatch(tie -> some.get(presences.who(tie))
                        && (presences.what(tie) & kinds) != 0
                        && presences.confidence(tie) >= least);
    }

    /** A territory passes by what lies in it, and by what was held there. */
    private IntPredicate in(GraphSnapshot snapshot, Collection<CollectiviteId> ids, double least) {
        var within = new BitSet();
        numbers(snapshot, ids).stream()
                .forEach(one -> within.or(snapshot.entities().territory(one)));
        var places = snapshot.events().places();
        IntPredicate held = event ->
                places.at(event).anyMatch(tie -> within.get(places.who(tie)) && places.confidence(tie) >= least);
        return present(snapshot, within, bodies, least).or(held);
    }

    private static IntPredicate part(GraphSnapshot snapshot, int parts, double least) {
        var had = snapshot.parts();
        return event -> had.at(event).anyMatch(tie -> (had.what(tie) & parts) != 0 && had.confidence(tie) >= least);
    }
}

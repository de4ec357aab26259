package fr.retours.graph.testing;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Which events a filter of relationships lets pass. What is asked for must be sure enough, what is excluded need not. */
final class RelationPassing implements Predicate<ToldEvent> {
    private final RelationFilter filter;
    private final boolean withParts;
    private final boolean byAnyLink;

    /** @param withParts whether anybody's parts count; otherwise they narrow people, not events */
    RelationPassing(RelationFilter filter, boolean withParts) {
        this(filter, withParts, !filter.tookPartOnly());
    }

    private RelationPassing(RelationFilter filter, boolean withParts, boolean byAnyLink) {
        this.filter = filter;
        this.withParts = withParts;
        this.byAnyLink = byAnyLink;
    }

    /** Understands a filter of events: a person passes by having taken part, a body by any link. */
    static RelationPassing of(EventFilter events, double least) {
        boolean everyDay = events.from() == null && events.to() == null;
        return new RelationPassing(new RelationFilter(events, everyDay, true, least, false), true, true);
    }

    @Override
    public boolean test(ToldEvent event) {
        var events = filter.events();
        return passes(events.themes(), (theme, least) -> isAbout(event, theme, least))
                && passes(events.kinds(), (kind, least) -> isOf(event, kind, least))
                && passes(events.people(), (person, least) -> isAt(event, person, least))
                && passes(events.organisations(), (body, least) -> isLinked(event, body, least))
                && passes(
                        events.collectivites(), (id, least) -> isLinked(event, id, least) || isHeldIn(event, id, least))
                && (!withParts || passes(events.parts(), (part, least) -> hasPart(event, part, least)))
                && isInTime(event);
    }

    private <T> boolean passes(FilterSelection<T> selection, BiPredicate<T, Double> holds) {
        return (selection.any().isEmpty()
                        || selection.any().stream().anyMatch(one -> holds.test(one, filter.minConfidence())))
                && selection.none().stream().noneMatch(one -> holds.test(one, 0.0));
    }

    private static boolean isAbout(ToldEvent event, Theme theme, double least) {
        return event.recaps().stream()
                .flatMap(one -> one.subjects().stream())
                .anyMatch(one -> one.theme() == theme && one.proof().confidence() >= least);
    }

    private static boolean isOf(ToldEvent event, EventKind kind, double least) {
        return event.summary().kind() == kind && event.isSure(EventProperty.KIND, least);
    }

    private boolean isAt(ToldEvent event, PersonId person, double least) {
        return event.recaps().stream()
                .flatMap(one -> one.people().stream())
                .anyMatch(one -> one.person().id().equals(person)
                        && (one.tookPart() || !filter.tookPartOnly())
                        && Scene.proof(one).confidence() >= least);
    }

    private boolean isLinked(ToldEvent event, BodyId id, double least) {
        return event.recaps().stream()
                .flatMap(one -> one.bodies().stream())
                .filter(one -> Territories.within(one.body(), id))
                .flatMap(one -> one.links().stream())
                .anyMatch(link -> (link.kind() != LinkKind.MENTIONED || byAnyLink)
                        && link.proof().confidence() >= least);
    }

    private static boolean isHeldIn(ToldEvent event, CollectiviteId id, double least) {
        return event.recaps().stream()
                .filter((RecapFacts one) -> one.event()
                                .orElseThrow()
                                .proof()
                                .of(EventProperty.PLACE)
                                .confidence()
                        >= least)
                .flatMap(Territories::held)
                .anyMatch(one -> one.id().equals(id));
    }

    private static boolean hasPart(ToldEvent event, Part part, double least) {
        return event.recaps().stream()
                .flatMap(one -> one.people().stream())
                .flatMap(one -> one.parts().stream())
                .anyMatch(taken -> taken.part() == part && taken.proof().confidence() >= least);
    }

    private boolean isInTime(ToldEvent event) {
        var from = filter.events().from();
        var to = filter.events().to();
        var time = event.summary().time();
        boolean sure = (from == null && to == null)
                || time.date() == null
                || event.isSure(EventProperty.DATE, filter.minConfidence());
        return time.by(filter.events().basis())
                .map(date -> (from == null || !date.last().isBefore(from))
                        && (to == null || !date.first().isAfter(to))
                        && (sure || filter.undated()))
                .orElse(filter.undated());
    }
}

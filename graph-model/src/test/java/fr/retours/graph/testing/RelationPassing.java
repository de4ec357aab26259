package fr.retours.graph.testing;

import fr.retours.model.BodyId;
import fr.retours.model.CollectiviteId;
import fr.retours.model.LinkKind;
import fr.retours.model.Part;
import fr.retours.model.PersonId;
import fr.retours.model.Proof;
import fr.retours.model.RecapFacts;
import fr.retours.model.RelationFilter;
import fr.retours.model.Selection;
import fr.retours.model.Theme;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Which events a filter of relationships lets pass. What is asked for must be sure enough, what is excluded need not. */
final class RelationPassing implements Predicate<ToldEvent> {
    private final RelationFilter filter;
    private final boolean withParts;

    /** @param withParts whether anybody's parts count; otherwise they narrow people, not events */
    RelationPassing(RelationFilter filter, boolean withParts) {
        this.filter = filter;
        this.withParts = withParts;
    }

    @Override
    public boolean test(ToldEvent event) {
        var events = filter.events();
        return passes(events.themes(), (theme, sure) -> isAbout(event, theme, sure))
                && passes(events.kinds(), (kind, sure) -> event.summary().kind() == kind)
                && passes(events.people(), (person, sure) -> isAt(event, person, sure))
                && passes(events.organisations(), (body, sure) -> isLinked(event, body, sure))
                && passes(events.collectivites(), (id, sure) -> isLinked(event, id, sure) || isHeldIn(event, id, sure))
                && (!withParts || passes(events.parts(), (part, sure) -> hasPart(event, part, sure)))
                && isInTime(event);
    }

    private <T> boolean passes(Selection<T> selection, BiPredicate<T, Predicate<Proof>> holds) {
        Predicate<Proof> sure = proof -> proof.confidence() >= filter.minConfidence();
        return (selection.any().isEmpty() || selection.any().stream().anyMatch(one -> holds.test(one, sure)))
                && selection.none().stream().noneMatch(one -> holds.test(one, proof -> true));
    }

    private static boolean isAbout(ToldEvent event, Theme theme, Predicate<Proof> sure) {
        return event.recaps().stream()
                .flatMap(one -> one.subjects().stream())
                .anyMatch(one -> one.theme() == theme && sure.test(one.proof()));
    }

    private boolean isAt(ToldEvent event, PersonId person, Predicate<Proof> sure) {
        return event.recaps().stream()
                .flatMap(one -> one.people().stream())
                .anyMatch(one -> one.person().id().equals(person)
                        && (one.tookPart() || !filter.tookPartOnly())
                        && sure.test(Scene.proof(one)));
    }

    private boolean isLinked(ToldEvent event, BodyId id, Predicate<Proof> sure) {
        return event.recaps().stream()
                .flatMap(one -> one.bodies().stream())
                .filter(one -> Territories.within(one.body(), id))
                .flatMap(one -> one.links().stream())
                .anyMatch(link ->
                        (link.kind() != LinkKind.MENTIONED || !filter.tookPartOnly()) && sure.test(link.proof()));
    }

    private static boolean isHeldIn(ToldEvent event, CollectiviteId id, Predicate<Proof> sure) {
        return event.recaps().stream()
                .filter((RecapFacts one) -> sure.test(one.event().orElseThrow().proof()))
                .flatMap(Territories::held)
                .anyMatch(one -> one.id().equals(id));
    }

    private static boolean hasPart(ToldEvent event, Part part, Predicate<Proof> sure) {
        return event.recaps().stream()
                .flatMap(one -> one.people().stream())
                .anyMatch(one ->
                        one.parts().stream().anyMatch(taken -> taken.part() == part) && sure.test(Scene.proof(one)));
    }

    private boolean isInTime(ToldEvent event) {
        var start = event.summary().start();
        var end = event.summary().end();
        if (start == null || end == null) {
            return filter.undated();
        }
        var from = filter.events().from();
        var to = filter.events().to();
        return (from == null || !end.isBefore(from)) && (to == null || !start.isAfter(to));
    }
}

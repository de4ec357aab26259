package fr.retours.extraction;

import fr.retours.extraction.text.BuiltInRule;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leaves open what is too rarely right. Who was not surely enough there is cited, a body without a sure enough link is mentioned; parts,
 * functions and properties of the event that are not sure enough are not said. No person and no body is lost by it.
 */
public final class AssertedFacts {
    /** How often facts must be right to be asserted, from 0 to 1. */
    static final double LEAST = 0.6;

    private AssertedFacts() {}

    /** Returns what is asserted of what was read, whose confidences say how often such facts are right. */
    static RecapFacts of(RecapFacts read) {
        List<Participation> people =
                read.people().stream().map(AssertedFacts::person).toList();
        Set<String> there = people.stream()
                .filter(Participation::tookPart)
                .map(Participation::name)
                .collect(Collectors.toUnmodifiableSet());
        return new RecapFacts(
                read.recap(),
                read.narration().with(AssertedFacts::event),
                people,
                read.bodies().stream().map(one -> body(one, there)).toList(),
                read.subjects(),
                read.mentions());
    }

    /** Returns whether a fact is sure enough to be asserted. */
    public static boolean isSure(Proof proof) {
        return proof.confidence() >= LEAST;
    }

    private static Participation person(Participation one) {
        Participation shown = one.tookPart() && !isSure(one.proof()) ? one.cited() : one;
        return new Participation(
                shown.person(),
                shown.name(),
                shown.aliases(),
                shown.tookPart(),
                shown.parts().stream().filter(part -> isSure(part.proof())).toList(),
                shown.roles().stream().flatMap(AssertedFacts::role).toList(),
                shown.proof());
    }

    /** Of a function whose body is not sure enough the function is left. */
    private static Stream<Role> role(Role one) {
        return isSure(one.proof())
                ? Stream.of(one)
                : Stream.ofNullable(one.function())
                        .map(function -> new Role(function, null, one.portfolio(), one.former(), one.proof()));
    }

    private static Involvement body(Involvement one, Set<String> there) {
        Predicate<Link> asserted = link -> isSure(link.proof())
                && link.proof().reasons().stream()
                        .anyMatch(reason -> !reason.rule().equals(BuiltInRule.REPRESENTED.slug())
                                || there.contains(reason.words()));
        List<Link> links =
                one.tookPart() ? one.links().stream().filter(asserted).toList() : one.links();
        return links.isEmpty()
                ? one.mentioned()
                : new Involvement(one.body(), one.name(), one.aliases(), links, one.proof());
    }

    private static Event event(Event one) {
        Map<EventProperty, Proof> own = one.proof().own().entrySet().stream()
                .filter(property -> isSure(property.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Event(
                one.id(),
                one.title(),
                own.containsKey(EventProperty.KIND) ? one.kind() : EventKind.AUTRE,
                own.containsKey(EventProperty.DATE) ? one.date() : null,
                own.containsKey(EventProperty.PLACE) ? one.place() : null,
                own.containsKey(EventProperty.ATTENDANCE) ? one.attendance() : null,
                new EventProof(one.proof().whole(), own));
    }
}

package fr.retours.graph.testing;

import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.meeting.Standing;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.EventRef;
import fr.retours.model.view.EventTheme;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One event as a filter of relationships leaves it: only the facts that count. */
final class Scene {
    private static final Grounds NOTHING = new Grounds(0, List.of());

    private final ToldEvent reported;
    private final RelationFilter filter;

    Scene(ToldEvent reported, RelationFilter filter) {
        this.reported = reported;
        this.filter = filter;
    }

    ToldEvent reported() {
        return reported;
    }

    EventRef ref() {
        var event = reported.summary();
        return new EventRef(event.id(), event.title(), event.kind(), event.time());
    }

    /** Returns how someone stands in the event; empty when no fact that counts says so. */
    Optional<Standing> standing(EntityId id, boolean whole) {
        return switch (id) {
            case PersonId person -> ofPerson(person);
            case BodyId body ->
                ofBody(
                        body,
                        one -> whole
                                ? Territories.within(one.body(), body)
                                : one.body().id().equals(body));
        };
    }

    /** Returns the links of a body, or of all that lies in it. */
    List<LinkKind> links(BodyId id, boolean whole) {
        return standing(id, whole).map(Standing::links).orElse(List.of());
    }

    Stream<PersonId> people() {
        return reported.people(filter.tookPartOnly())
                .filter(one -> standing(one, false).isPresent());
    }

    Stream<BodyId> bodies() {
        return reported.recaps().stream()
                .flatMap(one -> one.bodies().stream())
                .map(one -> one.body().id())
                .distinct()
                .filter(one -> standing(one, false).isPresent());
    }

    Optional<EventTheme> about(Theme theme) {
        return reported.recaps().stream()
                .flatMap(facts -> facts.subjects().stream()
                        .filter(one -> one.theme() == theme && sure(one.proof()))
                        .map(one -> about(facts, one)))
                .reduce((one, other) -> new EventTheme(
                        theme, one.main() || other.main(), one.grounds().and(other.grounds())));
    }

    /** Returns whether the person had the parts that the filter asks of the people listed. */
    boolean hadParts(PersonId person) {
        var parts = filter.events().parts();
        return (parts.any().isEmpty() || sureParts(person).map(Did::part).anyMatch(parts.any()::contains))
                && said(person)
                        .flatMap(one -> one.what().parts().stream())
                        .map(PartTaken::part)
                        .noneMatch(parts.none()::contains);
    }

    /** Streams the functions that the person holds there and then. */
    Stream<Role> functions(PersonId person, boolean however) {
        return said(person)
                .flatMap(one -> one.what().roles().stream())
                .filter(role -> !role.former() && (however || sure(role.proof())));
    }

    /** Returns the proof of how a recap says that someone stands there. */
    static Proof proof(Participation one) {
        return one.parts().stream().map(PartTaken::proof).reduce(one.proof(), Proof::and);
    }

    private boolean sure(Proof proof) {
        return proof.confidence() >= filter.minConfidence();
    }

    /** Streams what the person did there, surely enough. */
    private Stream<Did> sureParts(PersonId person) {
        return said(person)
                .flatMap(one -> one.what().parts().stream()
                        .filter(taken -> sure(taken.proof()))
                        .map(taken -> new Did(
                                taken.part(), Grounds.of(one.facts().recap().id(), taken.proof()))));
    }

    private Optional<Standing> ofPerson(PersonId person) {
        var counting = said(person)
                .filter(one -> sure(proof(one.what())) && (one.what().tookPart() || !filter.tookPartOnly()))
                .toList();
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        boolean acting = counting.stream().anyMatch(one -> one.what().tookPart());
        var telling =
                counting.stream().filter(one -> one.what().tookPart() == acting).toList();
        var asked = filter.events().parts().any();
        return Optional.of(new Standing(
                acting,
                sureParts(person).map(Did::part).distinct().sorted().toList(),
                roles(person),
                List.of(),
                sureParts(person)
                        .filter(did -> asked.contains(did.part()))
                        .map(Did::grounds)
                        .reduce(Grounds::and)
                        .orElseGet(() -> telling.stream()
                                .map(one -> Grounds.of(one.facts().recap().id(), proof(one.what())))
                                .reduce(NOTHING, Grounds::and))));
    }

    private List<HeldRole> roles(PersonId person) {
        return new ToldPresence(reported.recaps(), person).roles(role -> sure(role.proof()));
    }

    private Optional<Standing> ofBody(BodyId body, Predicate<Involvement> chosen) {
        record Tied(BodyRef of, LinkKind kind, Grounds grounds) {}
        List<Tied> all = new ArrayList<>();
        for (RecapFacts facts : reported.recaps()) {
            for (Involvement one : facts.bodies()) {
                for (Link link : chosen.test(one) ? one.links() : List.<Link>of()) {
                    boolean counts = link.kind() != LinkKind.MENTIONED || !filter.tookPartOnly();
                    if (counts && sure(link.proof())) {
                        all.add(new Tied(
                                new BodyRef(one.body().id(), one.body().name()),
                                link.kind(),
                                Grounds.of(facts.recap().id(), link.proof())));
                    }
                }
            }
        }
        boolean acting = all.stream().anyMatch(one -> one.kind() != LinkKind.MENTIONED);
        var strongest = all.stream()
                .filter(one -> !acting || one.kind() != LinkKind.MENTIONED)
                .toList();
        List<BodyRef> through = strongest.stream()
                .map(Tied::of)
                .distinct()
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList();
        return strongest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(
                        acting,
                        List.of(),
                        List.of(),
                        strongest.stream().map(Tied::kind).distinct().sorted().toList(),
                        through.size() == 1 && through.getFirst().id().equals(body) ? List.of() : through,
                        strongest.stream().map(Tied::grounds).reduce(NOTHING, Grounds::and)));
    }

    private static EventTheme about(RecapFacts facts, Subject one) {
        return new EventTheme(one.theme(), one.main(), Grounds.of(facts.recap().id(), one.proof()));
    }

    private Stream<Said> said(PersonId person) {
        return reported.recaps().stream()
                .flatMap(facts -> facts.people().stream()
                        .filter(one -> one.person().id().equals(person))
                        .map(one -> new Said(facts, one)));
    }

    private record Said(RecapFacts facts, Participation what) {}

    private record Did(Part part, Grounds grounds) {}
}

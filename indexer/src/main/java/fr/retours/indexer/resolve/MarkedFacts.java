package fr.retours.indexer.resolve;

import fr.retours.indexer.curation.RightValue;
import fr.retours.indexer.curation.StatedFact;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.AttendanceQualifier;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.time.EventDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a recap with decisions on single ones. Bodies are represented by those who took part for them, so their links follow.
 * What is decided by hand is sure.
 */
final class MarkedFacts {
    private final HandMarks marks;
    private final RecapFacts facts;
    private final Function<CollectiviteId, Optional<Collectivite>> territories;

    /** @param territories that decisions may name */
    MarkedFacts(HandMarks marks, RecapFacts facts, Function<CollectiviteId, Optional<Collectivite>> territories) {
        this.territories = territories;
        this.marks = facts.event().isPresent() ? marks : marks.withoutEvent();
        this.facts = facts;
    }

    RecapFacts marked() {
        List<Participation> people = facts.people().stream()
                .filter(one -> isNamed(one.person().id()))
                .map(this::person)
                .toList();
        List<Involvement> bodies = facts.bodies().stream()
                .filter(one -> isNamed(one.body().id()))
                .map(one -> body(one, people))
                .toList();
        return new RecapFacts(
                facts.recap(),
                narration(),
                people,
                bodies,
                facts.subjects().stream()
                        .filter(one -> !marks.refuses(StatedFact.theme(one.theme())))
                        .map(this::subject)
                        .toList(),
                facts.mentions().stream().filter(one -> isNamed(one.entity())).toList());
    }

    private boolean isNamed(EntityId id) {
        return !marks.refuses(StatedFact.name(id));
    }

    private Subject subject(Subject reported) {
        return new Subject(
                reported.theme(), reported.main(), marks.proof(StatedFact.theme(reported.theme()), reported.proof()));
    }

    private Narration narration() {
        return marks.verdicts().isEmpty() && marks.corrections().isEmpty()
                ? facts.narration()
                : facts.narration().with(this::event);
    }

    private Event event(Event reported) {
        Map<EventProperty, Proof> own = new EnumMap<>(EventProperty.class);
        for (EventProperty property : EventProperty.values()) {
            reported.proofOf(property)
                    .or(() -> right(property).map(any -> reported.proof().of(property)))
                    .ifPresent(proof -> own.put(property, marks.proof(StatedFact.event(property), proof)));
        }
        return new Event(
                reported.id(),
                reported.title(),
                right(EventProperty.KIND)
                        .flatMap(slug -> Slugged.find(EventKind.class, slug))
                        .orElse(isTold(EventProperty.KIND) ? reported.kind() : EventKind.AUTRE),
                either(EventProperty.DATE, EventDate::parse, reported.date()),
                either(EventProperty.PLACE, code -> place(code, reported.place()), reported.place()),
                either(
                        EventProperty.ATTENDANCE,
                        count -> new Attendance(Integer.parseInt(count), AttendanceQualifier.EXACTLY),
                        reported.attendance()),
                new EventProof(reported.proof().whole(), own));
    }

    private Optional<String> right(EventProperty property) {
        return marks.right(StatedFact.event(property)).map(RightValue::value);
    }

    private <T> @Nullable T either(EventProperty property, Function<String, T> reader, @Nullable T reported) {
        return right(property).map(reader).orElse(isTold(property) ? reported : null);
    }

    /** Of another commune the venue that was read says nothing. */
    private Place place(String code, @Nullable Place reported) {
        Collectivite there = territories.apply(new CollectiviteId(code)).orElseThrow();
        String venue = reported != null && there.name().equals(reported.name()) ? reported.venue() : null;
        return new Place(there, there.name(), venue);
    }

    private boolean isTold(EventProperty property) {
        return !marks.refuses(StatedFact.event(property));
    }

    private Participation person(Participation reported) {
        PersonId id = reported.person().id();
        Boolean took = marks.tookPart().get(id);
        boolean tookPart = took == null ? reported.tookPart() : took;
        return new Participation(
                reported.person(),
                reported.name(),
                reported.aliases(),
                tookPart,
                tookPart ? parts(id, reported) : List.of(),
                reported.roles().stream()
                        .flatMap(role -> role(id, role).stream())
                        .toList(),
                took == null
                        ? marks.proof(StatedFact.name(id), reported.proof())
                        : HandMarks.decided(reported.proof()));
    }

    private List<PartTaken> parts(PersonId id, Participation reported) {
        Map<Part, Proof> parts = new LinkedHashMap<>();
        for (PartTaken one : reported.parts()) {
            var fact = StatedFact.part(id, one.part());
            if (!marks.refuses(fact)) {
                parts.merge(right(Part.class, fact, one.part()), marks.proof(fact, one.proof()), Proof::and);
            }
        }
        return parts.entrySet().stream()
                .map(one -> new PartTaken(one.getKey(), one.getValue()))
                .toList();
    }

    private <E extends Enum<E> & Slugged> E right(Class<E> terms, StatedFact fact, E reported) {
        return marks.right(fact)
                .flatMap(one -> Slugged.find(terms, one.value()))
                .orElse(reported);
    }

    /** A function at a body that is not named is held at none. */
    private Optional<Role> role(PersonId id, Role reported) {
        var fact = StatedFact.role(id, reported.function(), reported.body());
        Optional<RightValue> right = marks.right(fact);
        BodyId held = right.map(RightValue::at).filter(this::isListed).orElse(reported.body());
        BodyId body = held == null || !isNamed(held) ? null : held;
        String function =
                right.map(RightValue::value).filter(one -> !one.isEmpty()).orElse(reported.function());
        return marks.refuses(fact) || (body == null && function == null)
                ? Optional.empty()
                : Optional.of(new Role(
                        function, body, reported.portfolio(), reported.former(), marks.proof(fact, reported.proof())));
    }

    private boolean isListed(BodyId id) {
        return facts.bodies().stream().anyMatch(one -> one.body().id().equals(id));
    }

    private Involvement body(Involvement reported, List<Participation> people) {
        if (marks.tookPart().containsKey(reported.body().id())) {
            return reported.mentioned();
        }
        BodyId id = reported.body().id();
        List<Proof> before = speakers(facts.people(), id, one -> true);
        List<Proof> now = speakers(people, id, one -> true);
        List<Proof> called = speakers(
                people, id, one -> marks.tookPart().containsKey(one.person().id()));
        Map<LinkKind, Link> links = new LinkedHashMap<>();
        for (Link link : reported.links()) {
            var fact = StatedFact.link(id, link.kind());
            if (!marks.refuses(fact)) {
                LinkKind kind = right(LinkKind.class, fact, link.kind());
                links.merge(kind, new Link(kind, marks.proof(fact, link.proof())), (one, other) -> one);
            }
        }
        if (!before.isEmpty() && now.isEmpty()) {
            links.remove(LinkKind.REPRESENTED);
        }
        called.stream()
                .reduce(Proof::and)
                .ifPresent(proof -> links.putIfAbsent(LinkKind.REPRESENTED, new Link(LinkKind.REPRESENTED, proof)));
        Proof proof = marks.proof(StatedFact.name(id), reported.proof());
        return with(
                new Involvement(reported.body(), reported.name(), reported.aliases(), reported.links(), proof),
                new ArrayList<>(links.values()));
    }

    /** Returns the proofs of the roles for which people took part, former mandates aside. */
    private static List<Proof> speakers(List<Participation> people, BodyId body, Predicate<Participation> which) {
        return people.stream()
                .filter(one -> one.tookPart() && which.test(one))
                .flatMap(one -> one.roles().stream())
                .filter(role -> !role.former() && Objects.equals(role.body(), body))
                .map(Role::proof)
                .toList();
    }

    /** A body that nothing ties to the event any more is only mentioned. */
    private static Involvement with(Involvement reported, List<Link> links) {
        List<Link> ties =
                links.stream().filter(link -> link.kind() != LinkKind.MENTIONED).toList();
        return ties.isEmpty()
                ? reported.mentioned()
                : new Involvement(reported.body(), reported.name(), reported.aliases(), ties, reported.proof());
    }
}

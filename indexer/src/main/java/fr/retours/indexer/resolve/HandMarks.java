package fr.retours.indexer.resolve;

import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.LinkKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Puts decisions on who took part into the facts of a recap. Bodies are represented by those who took part for them, so
 * their links follow. What is decided by hand is sure.
 */
final class HandMarks {
    /** How sure is what was decided by hand. */
    static final double SURE = 1;

    private final Map<EntityId, Boolean> marks;
    private final RecapFacts facts;

    /** @param marks by id, whether it took part in this recap's event */
    HandMarks(Map<EntityId, Boolean> marks, RecapFacts facts) {
        this.marks = marks;
        this.facts = facts;
    }

    /** Returns the proof of what somebody decided of a fact. */
    static Proof decided(Proof reported) {
        return new Proof(SURE, reported.evidence(), List.of(BuiltInRule.BY_HAND.reason()));
    }

    RecapFacts apply() {
        List<Participation> people = facts.people().stream().map(this::person).toList();
        List<Involvement> bodies =
                facts.bodies().stream().map(one -> body(one, people)).toList();
        return new RecapFacts(facts.recap(), facts.narration(), people, bodies, facts.subjects(), facts.mentions());
    }

    private Participation person(Participation reported) {
        Boolean took = marks.get(reported.person().id());
        return took == null
                ? reported
                : new Participation(
                        reported.person(),
                        reported.name(),
                        reported.aliases(),
                        took,
                        took ? reported.parts() : List.of(),
                        reported.roles(),
                        decided(reported.proof()));
    }

    private Involvement body(Involvement reported, List<Participation> people) {
        if (marks.containsKey(reported.body().id())) {
            return reported.mentioned();
        }
        BodyId id = reported.body().id();
        List<Proof> before = speakers(facts.people(), id, one -> true);
        List<Proof> now = speakers(people, id, one -> true);
        List<Proof> called =
                speakers(people, id, one -> marks.containsKey(one.person().id()));
        Map<LinkKind, Link> links = new LinkedHashMap<>();
        reported.links().forEach(link -> links.put(link.kind(), link));
        if (!before.isEmpty() && now.isEmpty()) {
            links.remove(LinkKind.REPRESENTED);
        }
        called.stream()
                .reduce(Proof::and)
                .ifPresent(proof -> links.putIfAbsent(LinkKind.REPRESENTED, new Link(LinkKind.REPRESENTED, proof)));
        return with(reported, new ArrayList<>(links.values()));
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

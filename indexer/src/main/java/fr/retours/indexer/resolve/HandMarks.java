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
    static Proof decided(Proof told) {
        return new Proof(SURE, told.evidence(), List.of(BuiltInRule.BY_HAND.reason()));
    }

    RecapFacts apply() {
        List<Participation> people = facts.people().stream().map(this::person).toList();
        List<Involvement> bodies =
                facts.bodies().stream().map(one -> body(one, people)).toList();
        return new RecapFacts(facts.recap(), facts.narration(), people, bodies, facts.subjects(), facts.mentions());
    }

    private Participation person(Participation told) {
        Boolean took = marks.get(told.person().id());
        return took == null
                ? told
                : new Participation(
                        told.person(),
                        told.name(),
                        told.aliases(),
                        took,
                        took ? told.parts() : List.of(),
                        told.roles(),
                        decided(told.proof()));
    }

    private Involvement body(Involvement told, List<Participation> people) {
        if (marks.containsKey(told.body().id())) {
            return told.mentioned();
        }
        BodyId id = told.body().id();
        List<Proof> before = speakers(facts.people(), id, one -> true);
        List<Proof> now = speakers(people, id, one -> true);
        List<Proof> called =
                speakers(people, id, one -> marks.containsKey(one.person().id()));
        Map<LinkKind, Link> links = new LinkedHashMap<>();
        told.links().forEach(link -> links.put(link.kind(), link));
        if (!before.isEmpty() && now.isEmpty()) {
            links.remove(LinkKind.REPRESENTED);
        }
        called.stream()
                .reduce(Proof::and)
                .ifPresent(proof -> links.putIfAbsent(LinkKind.REPRESENTED, new Link(LinkKind.REPRESENTED, proof)));
        return with(told, new ArrayList<>(links.values()));
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
    private static Involvement with(Involvement told, List<Link> links) {
        List<Link> ties =
                links.stream().filter(link -> link.kind() != LinkKind.MENTIONED).toList();
        return ties.isEmpty()
                ? told.mentioned()
                : new Involvement(told.body(), told.name(), told.aliases(), ties, told.proof());
    }
}

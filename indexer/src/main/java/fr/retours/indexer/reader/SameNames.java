package fr.retours.indexer.reader;

import fr.retours.extraction.body.OrganisationMerger;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whom two readings of one recap both name. Immutable, safe for concurrent use. */
final class SameNames {
    private final OrganisationMerger merger;

    /** @param merger which takes off the word for its kind before a body's name */
    SameNames(OrganisationMerger merger) {
        this.merger = merger;
    }

    /** Returns whether both have a full name in common. */
    boolean isPerson(Participation one, Participation other) {
        Set<String> names = fullNames(one).collect(Collectors.toSet());
        return fullNames(other).anyMatch(names::contains);
    }

    private static Stream<String> fullNames(Participation one) {
        return Stream.concat(Stream.of(one.name()), one.aliases().stream().filter(alias -> alias.indexOf(' ') > 0))
                .map(LatinFolding::words);
    }

    /** Returns whether both have a name in common; of local authorities of one level only, and not with two codes. */
    boolean isBody(Involvement one, Involvement other) {
        boolean sameSort = one.body() instanceof Organisation == other.body() instanceof Organisation;
        boolean sameName = forms(one.name(), one.aliases())
                .anyMatch(form -> forms(other.name(), other.aliases()).anyMatch(form::equals));
        boolean coded = one.body() instanceof Collectivite a
                && other.body() instanceof Collectivite b
                && (a.kind() != b.kind() || (!a.id().isOpen() && !b.id().isOpen()));
        return one.body().id().equals(other.body().id()) || (sameSort && sameName && !coded);
    }

    private Stream<String> forms(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream()).map(merger::bare);
    }

    /** Returns facts by the ids that those whom they name have in other facts of the same recap; mentions are left out. */
    RecapFacts under(RecapFacts facts, RecapFacts known) {
        Map<Participation, Participation> people = matched(facts.people(), known.people(), this::isPerson);
        Map<Involvement, Involvement> bodies = matched(facts.bodies(), known.bodies(), this::isBody);
        Map<BodyId, Body> ids = new HashMap<>();
        bodies.forEach((one, other) -> ids.put(one.body().id(), other.body()));
        Map<BodyId, Involvement> involved = new LinkedHashMap<>();
        facts.bodies().forEach(one -> {
            Body body = ids.getOrDefault(one.body().id(), one.body());
            involved.putIfAbsent(body.id(), new Involvement(body, one.name(), one.aliases(), one.links(), one.proof()));
        });
        Map<String, Participation> there = new LinkedHashMap<>();
        facts.people().forEach(one -> {
            Person person = Optional.ofNullable(people.get(one)).orElse(one).person();
            there.putIfAbsent(
                    person.id().value(),
                    new Participation(
                            person,
                            one.name(),
                            one.aliases(),
                            one.tookPart(),
                            one.parts(),
                            one.roles().stream().map(role -> under(role, ids)).toList(),
                            one.proof()));
        });
        return new RecapFacts(
                facts.recap(),
                facts.narration(),
                List.copyOf(there.values()),
                List.copyOf(involved.values()),
                facts.subjects(),
                List.of());
    }

    private static Role under(Role role, Map<BodyId, Body> ids) {
        BodyId at = role.body();
        Body body = at == null ? null : ids.get(at);
        return new Role(role.function(), body == null ? at : body.id(), role.portfolio(), role.former(), role.proof());
    }

    private static <T> Map<T, T> matched(Collection<T> facts, Collection<T> known, BiPredicate<T, T> same) {
        var left = new ArrayList<>(known);
        Map<T, T> found = new HashMap<>();
        facts.forEach(one -> left.stream()
                .filter(other -> same.test(one, other))
                .findFirst()
                .ifPresent(other -> {
                    left.remove(other);
                    found.put(one, other);
                }));
        return found;
    }
}

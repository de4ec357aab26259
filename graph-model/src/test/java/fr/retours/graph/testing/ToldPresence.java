package fr.retours.graph.testing;

import fr.retours.model.fact.Body;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.PersonId;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.model.view.Presence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person at one event, by all the recaps that tell it. */
final class ToldPresence {
    private static final Grounds NOTHING = new Grounds(0, List.of());

    private final List<RecapFacts> recaps;
    private final PersonId person;

    ToldPresence(List<RecapFacts> recaps, PersonId person) {
        this.recaps = recaps;
        this.person = person;
    }

    Presence presence() {
        boolean acting = said().anyMatch(one -> one.what().tookPart());
        var telling = said().filter(one -> one.what().tookPart() == acting).toList();
        return new Presence(
                acting,
                telling.stream()
                        .flatMap(one -> one.what().parts().stream().map(PartTaken::part))
                        .distinct()
                        .sorted()
                        .toList(),
                roles(),
                telling.stream().map(Said::grounds).reduce(NOTHING, Grounds::and));
    }

    List<HeldRole> roles() {
        return roles(role -> true);
    }

    /** Returns the functions among those that count. */
    List<HeldRole> roles(Predicate<Role> counts) {
        List<HeldRole> all = new ArrayList<>();
        said().forEach(one ->
                one.what().roles().stream().filter(counts).forEach(role -> add(held(one.facts(), role), all)));
        all.sort(Comparator.comparing((HeldRole one) -> last(one.function()))
                .thenComparing(
                        one -> last(one.body() == null ? null : one.body().name()))
                .thenComparing(
                        one -> last(one.body() == null ? null : one.body().id().value()))
                .thenComparing(one -> last(one.portfolio()))
                .thenComparing(HeldRole::former));
        return List.copyOf(all);
    }

    private Stream<Said> said() {
        return recaps.stream()
                .flatMap(facts -> facts.people().stream()
                        .filter(one -> one.person().id().equals(person))
                        .map(one -> new Said(facts, one)));
    }

    private static HeldRole held(RecapFacts facts, Role role) {
        return new HeldRole(
                role.function(),
                role.body() == null ? null : ref(facts, role.body()),
                role.portfolio(),
                role.former(),
                Grounds.of(facts.recap().id(), role.proof()));
    }

    private static BodyRef ref(RecapFacts facts, BodyId id) {
        return facts.bodies().stream()
                .map(Involvement::body)
                .filter(body -> body.id().equals(id))
                .map((Body body) -> new BodyRef(id, body.name()))
                .findFirst()
                .orElseThrow();
    }

    private static void add(HeldRole role, List<HeldRole> all) {
        for (int i = 0; i < all.size(); i++) {
            if (says(all.get(i)).equals(says(role))) {
                all.set(i, with(role, all.get(i).grounds().and(role.grounds())));
                return;
            }
        }
        all.add(role);
    }

    private static HeldRole says(HeldRole role) {
        return with(role, NOTHING);
    }

    private static HeldRole with(HeldRole role, Grounds grounds) {
        return new HeldRole(role.function(), role.body(), role.portfolio(), role.former(), grounds);
    }

    /** Sorts what is unknown behind every text. */
    private static String last(@Nullable String text) {
        return Objects.requireNonNullElse(text, "\uffff");
    }

    private record Said(RecapFacts facts, Participation what) {
        Grounds grounds() {
            return what.parts().stream()
                    .map(part -> Grounds.of(facts.recap().id(), part.proof()))
                    .reduce(Grounds.of(facts.recap().id(), what.proof()), Grounds::and);
        }
    }
}

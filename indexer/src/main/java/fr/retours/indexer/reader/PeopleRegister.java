package fr.retours.indexer.reader;

import fr.retours.extraction.FactSort;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people of one recap while the facts of an answer are put together. Not safe for concurrent use. */
final class PeopleRegister {
    private final TextGate gate;
    private final BodyRegister bodies;
    private final Function<String, Optional<BodyId>> body;
    private final Map<PersonId, Registered> people = new LinkedHashMap<>();

    private static final class Registered {
        private final String name;
        private final TreeSet<String> aliases = new TreeSet<>();
        private final List<Evidence> stretches = new ArrayList<>();
        private final Map<Part, Proof> parts = new EnumMap<>(Part.class);
        private final Map<String, Role> roles = new LinkedHashMap<>();
        private @Nullable Proof there;

        private Registered(String name) {
            this.name = name;
        }
    }

    /** @param body returns the body that a name means */
    PeopleRegister(TextGate gate, BodyRegister bodies, Function<String, Optional<BodyId>> body) {
        this.gate = gate;
        this.bodies = bodies;
        this.body = body;
    }

    /** Adds what an answer says of somebody. Whoever did something was there. */
    void add(ModelAnswer.Person said) {
        gate.person(said.name()).ifPresent(standing -> {
            Registered one = people.computeIfAbsent(
                    PersonId.named(standing.written()), id -> new Registered(standing.written()));
            one.stretches.addAll(standing.stretches());
            said.aliases().stream()
                    .flatMap(alias -> gate.bodyForm(alias).stream())
                    .forEach(alias -> {
                        one.aliases.add(alias.written());
                        one.stretches.addAll(alias.stretches());
                    });
            one.aliases.add(standing.written());
            one.aliases.remove(one.name);
            if (said.tookPart()) {
                gate.proof(FactSort.PRESENCE, said.quote(), one.stretches).ifPresent(proof -> there(one, proof));
            }
            said.parts().forEach(part -> add(one, part));
            said.roles().forEach(role -> add(one, role));
        });
    }

    private static void there(Registered one, Proof proof) {
        one.there = one.there == null ? proof : one.there.and(proof);
    }

    private void add(Registered one, ModelAnswer.Part said) {
        gate.oneOf(FactSort.PART, Part.class, said.part())
                .ifPresent(part -> gate.proof(FactSort.PART, said.quote(), one.stretches)
                        .ifPresent(proof -> {
                            one.parts.merge(part, proof, Proof::and);
                            there(one, proof);
                        }));
    }

    private void add(Registered one, ModelAnswer.Role said) {
        @Nullable
        String function = said.function().isEmpty()
                ? null
                : gate.words(FactSort.ROLE, said.function()).orElse(null);
        @Nullable
        BodyId held = said.organisation().isEmpty()
                ? null
                : gate.counted(body.apply(said.organisation()), LeftOutReason.NAME, FactSort.ROLE)
                        .orElse(null);
        @Nullable
        String portfolio = said.portfolio().isEmpty()
                ? null
                : gate.words(FactSort.ROLE, said.portfolio()).orElse(null);
        boolean nothing = function == null && (held == null || !said.function().isEmpty());
        if (!nothing) {
            gate.proof(FactSort.ROLE, said.quote(), one.stretches)
                    .ifPresent(proof -> one.roles.putIfAbsent(
                            LatinFolding.words(String.valueOf(function)) + "|" + held,
                            new Role(function, held, portfolio, said.former(), proof)));
        }
    }

    /** Returns whether somebody took part. */
    boolean isAnybodyThere() {
        return people.values().stream().anyMatch(one -> one.there != null);
    }

    /** Ties the bodies for which people took part, former mandates aside. */
    void represent() {
        people.values().stream()
                .filter(one -> one.there != null)
                .flatMap(one -> one.roles.values().stream())
                .filter(role -> !role.former())
                .forEach(role -> Optional.ofNullable(role.body())
                        .ifPresent(id -> bodies.link(id, LinkKind.REPRESENTED, role.proof())));
    }

    /** Returns where each person is named. */
    Map<PersonId, List<Evidence>> stretches() {
        var all = new LinkedHashMap<PersonId, List<Evidence>>();
        people.forEach((id, one) -> all.put(id, one.stretches));
        return all;
    }

    List<Participation> participations() {
        return people.entrySet().stream()
                .map(one -> participation(one.getKey(), one.getValue()))
                .toList();
    }

    private Participation participation(PersonId id, Registered one) {
        List<String> aliases = List.copyOf(one.aliases);
        Proof there = one.there;
        return new Participation(
                new Person(id, one.name, aliases),
                one.name,
                aliases,
                there != null,
                one.parts.entrySet().stream()
                        .map(part -> new PartTaken(part.getKey(), part.getValue()))
                        .toList(),
                List.copyOf(one.roles.values()),
                there == null ? gate.proof(one.stretches) : there);
    }
}

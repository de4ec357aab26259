package fr.retours.indexer.resolve;

import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what one recap says under two names. Facts said twice are one fact with two proofs. */
final class NameMerger {
    private NameMerger() {}

    static Participation people(Participation one, Participation other) {
        Map<Part, Proof> parts = new LinkedHashMap<>();
        Stream.of(one, other)
                .flatMap(reported -> reported.parts().stream())
                .forEach(taken -> parts.merge(taken.part(), taken.proof(), Proof::and));
        return new Participation(
                one.person(),
                one.name(),
                forms(one.name(), one.aliases(), other.name(), other.aliases()),
                one.tookPart() || other.tookPart(),
                parts.entrySet().stream()
                        .map(entry -> new PartTaken(entry.getKey(), entry.getValue()))
                        .toList(),
                roles(Stream.concat(one.roles().stream(), other.roles().stream())),
                one.proof().and(other.proof()));
    }

    static Involvement bodies(Involvement one, Involvement other) {
        Map<LinkKind, Proof> links = new LinkedHashMap<>();
        Stream.of(one, other)
                .flatMap(reported -> reported.links().stream())
                .forEach(link -> links.merge(link.kind(), link.proof(), Proof::and));
        if (links.size() > 1) {
            links.remove(LinkKind.MENTIONED);
        }
        return new Involvement(
                one.body(),
                one.name(),
                forms(one.name(), one.aliases(), other.name(), other.aliases()),
                links.entrySet().stream()
                        .map(entry -> new Link(entry.getKey(), entry.getValue()))
                        .toList(),
                one.proof().and(other.proof()));
    }

    private static List<String> forms(String name, List<String> aliases, String other, List<String> otherAliases) {
        return Stream.of(aliases, List.of(other), otherAliases)
                .flatMap(List::stream)
                .filter(form -> !form.equals(name))
                .distinct()
                .toList();
    }

    private record Held(
            @Nullable String function,
            @Nullable BodyId body,
            @Nullable String portfolio,
            boolean former) {}

    private static List<Role> roles(Stream<Role> roles) {
        Map<Held, Proof> all = new LinkedHashMap<>();
        roles.forEach(role -> all.merge(
                new Held(role.function(), role.body(), role.portfolio(), role.former()), role.proof(), Proof::and));
        return all.entrySet().stream()
                .map(entry -> {
                    Held held = entry.getKey();
                    return new Role(held.function, held.body, held.portfolio, held.former, entry.getValue());
                })
                .toList();
    }
}

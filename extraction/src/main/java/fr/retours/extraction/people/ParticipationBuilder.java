package fr.retours.extraction.people;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.discourse.MeantBody;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.people.PersonFacts.HeldAt;
import fr.retours.extraction.role.OfficeList;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.PersonId;
import fr.retours.model.text.LatinFolding;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what the sentences show of people into facts, doubles joined. */
final class ParticipationBuilder {
    private static final double ROLE = 0.9;
    private static final double ROLE_WITHOUT_BODY = 0.8;
    private static final double AFFILIATION = 0.75;

    private final Words words;
    private final OfficeList offices;
    private final Map<BodySpan, BodyId> bodies;
    /** Functions that several people have by the same words. */
    private final Set<RoleSpan> shared;

    ParticipationBuilder(Words words, OfficeList offices, Map<BodySpan, BodyId> bodies, List<PersonFacts> people) {
        this.offices = offices;
        this.words = words;
        this.bodies = bodies;
        this.shared = shared(people);
    }

    private static Set<RoleSpan> shared(List<PersonFacts> people) {
        Map<RoleSpan, Long> bearers = people.stream()
                .flatMap(one -> one.roles().stream().map(HeldAt::role).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return bearers.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Participation build(PersonFacts facts, PresenceDecision presences) {
        PresenceDecision.Presence presence = presences.of(facts);
        return new Participation(
                new Person(PersonId.named(facts.name()), facts.name(), facts.aliases()),
                facts.name(),
                facts.aliases(),
                presence.there(),
                presence.parts(),
                roles(facts.roles()),
                presence.proof());
    }

    private List<Role> roles(List<HeldAt> held) {
        Map<String, Role> roles = held.stream()
                .flatMap(one -> role(one).stream())
                .collect(Collectors.groupingBy(
                        role -> LatinFolding.words(String.valueOf(role.function())) + "|" + role.body(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), ParticipationBuilder::joined)));
        return telling(roles.values());
    }

    /** The same function with a body, more of it, or a function at the same body, makes the poorer reading needless. */
    private static List<Role> telling(Collection<Role> roles) {
        var held = new HashSet<BodyId>();
        var functions = new TreeMap<String, Integer>();
        for (Role role : roles) {
            if (role.function() != null) {
                functions.merge(spaced(role.function()), 1, Integer::sum);
                if (role.body() != null) {
                    held.add(role.body());
                }
            }
        }
        return roles.stream()
                .filter(role -> role.function() == null ? !held.contains(role.body()) : !isPoorer(role, functions))
                .toList();
    }

    private static boolean isPoorer(Role role, NavigableMap<String, Integer> functions) {
        String own = spaced(Objects.requireNonNull(role.function()));
        String longer = functions.higherKey(own);
        return role.body() == null
                && (functions.getOrDefault(own, 0) > 1 || (longer != null && longer.startsWith(own)));
    }

    private static String spaced(String function) {
        return LatinFolding.words(function) + " ";
    }

    /** Returns the role; empty when its body was read as something else and no function is left. */
    private Optional<Role> role(HeldAt held) {
        RoleSpan span = held.role();
        String function = span.from() < span.to() ? words.written(span.from(), span.to()) : null;
        BodyId office = function == null || span.body() != null ? null : offices.bodyOf(function, bodies);
        BodyId body = span.body() == null ? office : bodies.get(span.body());
        if (function == null && body == null) {
            return Optional.empty();
        }
        String portfolio = span.portfolioFrom() < span.portfolioTo()
                ? words.written(span.portfolioFrom(), span.portfolioTo())
                : null;
        double confidence = function == null ? AFFILIATION : span.body() == null ? ROLE_WITHOUT_BODY : ROLE;
        double named = span.body() == null
                ? confidence
                : Math.min(confidence, span.body().confidence());
        MeantBody meant = span.meant();
        double sure = meant == null ? named : Math.min(named, meant.confidence());
        Evidence evidence = evidence(words.sentenceOf(held.mention().from()));
        List<FactReason> reasons = meant == null ? List.of(reason(held)) : List.of(reason(held), meant.reason());
        return Optional.of(
                new Role(function, body, portfolio, span.former(), new Proof(sure, List.of(evidence), reasons)));
    }

    /** Tells where the function stands: at a name, or where others have it too. */
    private FactReason reason(HeldAt held) {
        RoleSpan span = held.role();
        PersonMention named = held.mention();
        BodySpan body = span.body();
        if (span.from() == span.to()) {
            return BuiltInRule.AFFILIATION.reason(body == null ? "" : words.written(body.from(), body.to()));
        }
        boolean own = words.sentenceOf(span.from()) == words.sentenceOf(named.from()) && !shared.contains(span);
        BuiltInRule rule = !own
                ? BuiltInRule.FUNCTION_SHARED
                : span.from() < named.from() ? BuiltInRule.FUNCTION_BEFORE : BuiltInRule.FUNCTION_BEHIND;
        return rule.reason(words.written(span.from(), span.to()));
    }

    /** Joins what was read of one function at one body. */
    private static Role joined(List<Role> same) {
        Role first = same.getFirst();
        @Nullable
        String portfolio = same.stream()
                .map(Role::portfolio)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Role(
                first.function(),
                first.body(),
                portfolio,
                first.former(),
                Proof.all(same.stream().map(Role::proof).toList()));
    }

    private Evidence evidence(int sentence) {
        return words.sentence(sentence).evidence();
    }
}

package fr.retours.indexer.evaluate;

import fr.retours.extraction.FactFamilies;
import fr.retours.extraction.FactSort;
import fr.retours.indexer.evaluate.Annotation.Body;
import fr.retours.indexer.evaluate.Annotation.LinkFact;
import fr.retours.indexer.evaluate.Annotation.PartFact;
import fr.retours.indexer.evaluate.Annotation.Person;
import fr.retours.indexer.evaluate.Annotation.Reason;
import fr.retours.indexer.evaluate.Annotation.Role;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.Slugged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares the facts of one recap with its annotation, kind by kind. */
final class RecapScorer {
    private static final String MENTIONED = "mentioned";

    private final Annotation gold;
    private final Annotation facts;
    private final Map<String, KindScore> scores = new LinkedHashMap<>();
    private final List<OneSidedFact> misses = new ArrayList<>();
    private final List<JudgedFact> judged = new ArrayList<>();

    /** One fact of a kind; an optional one of the annotation is neither missed nor extra. */
    private record Item<T>(
            T value,
            boolean optional,
            @Nullable Double confidence,
            List<String> rules,
            List<String> known,
            String of,
            String shown) {}

    private record PartOf(Person person, String part) {}

    private record RoleOf(Person person, Role role) {}

    private record LinkOf(Body body, String link) {}

    RecapScorer(Annotation gold, Annotation facts) {
        this.gold = gold;
        this.facts = facts;
        people();
        bodies("collectivites", gold.collectivites(), facts.collectivites(), SamenessRules::sameCollectivite);
        bodies("organisations", gold.organisations(), facts.organisations(), SamenessRules::sameOrganisation);
        compare("event", eventItems(gold), eventItems(facts), String::equals);
        if (gold.covers("themes")) {
            themes();
        }
    }

    /** Returns the score of each kind, in the order of the table. */
    Map<String, KindScore> scores() {
        return scores;
    }

    List<OneSidedFact> misses() {
        return misses;
    }

    List<JudgedFact> judged() {
        return judged;
    }

    private void people() {
        compare("people", people(gold, any -> true), people(facts, any -> true), SamenessRules::samePerson);
        compare(
                "people.took_part",
                people(gold, Person::tookPart),
                people(facts, Person::tookPart),
                SamenessRules::samePerson);
        compare(
                "people.parts",
                parts(gold),
                parts(facts),
                (one, other) ->
                        one.part().equals(other.part()) && SamenessRules.samePerson(one.person(), other.person()));
        compare("people.roles", roles(gold), roles(facts), this::sameRole);
    }

    private boolean sameRole(RoleOf one, RoleOf other) {
        return SamenessRules.samePerson(one.person(), other.person())
                && SamenessRules.similarFunction(
                        one.role().function(), other.role().function())
                && SamenessRules.sameBody(
                        one.role().organisation(), gold, other.role().organisation(), facts);
    }

    private void bodies(String row, List<Body> wanted, List<Body> given, BiPredicate<Body, Body> same) {
        compare(row, bodies(wanted, any -> true), bodies(given, any -> true), same);
        compare(row + ".took_part", bodies(wanted, Body::tookPart), bodies(given, Body::tookPart), same);
        compare(
                row + ".links",
                links(gold, wanted),
                links(facts, given),
                (one, other) -> one.link().equals(other.link()) && same.test(one.body(), other.body()));
    }

    /** Recall counts the main themes, precision main and other ones. */
    private void themes() {
        Set<String> allowed = new HashSet<>(gold.themes().main());
        allowed.addAll(gold.themes().also());
        Set<String> given = new HashSet<>(facts.themes().main());
        given.addAll(facts.themes().also());
        List<String> missed = gold.themes().main().stream()
                .filter(theme -> !given.contains(theme))
                .distinct()
                .toList();
        List<String> extra = given.stream()
                .filter(theme -> !allowed.contains(theme))
                .sorted()
                .toList();
        scores.put("themes", new KindScore(given.size() - extra.size(), extra.size(), missed.size()));
        missed.forEach(theme -> misses.add(new OneSidedFact("themes", true, gold.id(), theme)));
        extra.forEach(theme -> misses.add(new OneSidedFact("themes", false, gold.id(), theme)));
        facts.themes()
                .facts()
                .forEach(one -> judged.add(new JudgedFact(
                        FactSort.THEME,
                        gold.id(),
                        one.confidence(),
                        List.of(),
                        List.of(),
                        "",
                        allowed.contains(one.theme()))));
    }

    private <T> void compare(String row, List<Item<T>> wanted, List<Item<T>> given, BiPredicate<T, T> same) {
        if (!gold.covers(row)) {
            return;
        }
        List<Item<T>> left = new ArrayList<>(given);
        int found = 0;
        int missed = 0;
        for (Item<T> one :
                wanted.stream().sorted(Comparator.comparing(Item<T>::optional)).toList()) {
            Item<T> hit = left.stream()
                    .filter(other -> same.test(one.value(), other.value()))
                    .findFirst()
                    .orElse(null);
            left.remove(hit);
            if (hit == null && !one.optional()) {
                missed++;
                misses.add(new OneSidedFact(row, true, gold.id(), one.shown()));
            } else if (hit != null && !one.optional()) {
                found++;
                judge(row, hit, true);
            }
        }
        for (Item<T> one : left) {
            misses.add(new OneSidedFact(row, false, gold.id(), one.shown()));
            judge(row, one, false);
        }
        scores.put(row, new KindScore(found, left.size(), missed));
    }

    private void judge(String row, Item<?> fact, boolean right) {
        Double confidence = fact.confidence();
        Optional<FactSort> sort = Slugged.find(FactSort.class, row);
        if (confidence != null && sort.isPresent()) {
            judged.add(new JudgedFact(sort.get(), gold.id(), confidence, fact.rules(), fact.known(), fact.of(), right));
        }
    }

    private static List<Item<Person>> people(Annotation recap, Predicate<Person> which) {
        return recap.people().stream()
                .filter(which)
                .map(one -> new Item<>(
                        one, one.optional(), one.confidence(), rules(one.reasons()), held(recap, one), "", one.name()))
                .toList();
    }

    private static List<String> held(Annotation recap, Person one) {
        return FactFamilies.person(
                recap.told(),
                !one.roles().isEmpty(),
                one.roles().stream().anyMatch(role -> role.organisation() != null));
    }

    private static List<String> held(Annotation recap, Role role) {
        return role.organisation() == null
                ? FactFamilies.ALONE
                : recap.organisation(role.organisationId())
                        .map(one -> FactFamilies.role(rules(one.reasons())))
                        .orElse(FactFamilies.AT_COLLECTIVITE);
    }

    private static List<String> rules(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).toList();
    }

    private static List<Item<PartOf>> parts(Annotation recap) {
        return recap.people().stream()
                .flatMap(one -> one.parts().stream().map(part -> {
                    Optional<PartFact> fact = one.partFacts().stream()
                            .filter(some -> some.part().equals(part))
                            .findFirst();
                    return new Item<>(
                            new PartOf(one, part),
                            one.optional(),
                            fact.map(PartFact::confidence).orElse(null),
                            rules(fact.map(PartFact::reasons).orElse(List.of())),
                            held(recap, one),
                            part,
                            one.name() + ": " + part);
                }))
                .toList();
    }

    private static List<Item<RoleOf>> roles(Annotation recap) {
        return recap.people().stream()
                .flatMap(one -> one.roles().stream()
                        .map(role -> new Item<>(
                                new RoleOf(one, role),
                                one.optional(),
                                role.confidence(),
                                rules(role.reasons()),
                                held(recap, role),
                                "",
                                one.name() + ": " + role.function() + " / " + role.organisation())))
                .toList();
    }

    private static List<Item<Body>> bodies(List<Body> all, Predicate<Body> which) {
        return all.stream()
                .filter(which)
                .map(one -> new Item<>(
                        one,
                        one.optional(),
                        one.confidence(),
                        rules(one.reasons()),
                        FactFamilies.body(one.evidence().size()),
                        "",
                        one.name()))
                .toList();
    }

    private static List<Item<LinkOf>> links(Annotation recap, List<Body> all) {
        return all.stream()
                .flatMap(one -> one.links().stream()
                        .filter(link -> !link.equals(MENTIONED))
                        .map(link -> {
                            Optional<LinkFact> fact = one.linkFacts().stream()
                                    .filter(some -> some.link().equals(link))
                                    .findFirst();
                            return new Item<>(
                                    new LinkOf(one, link),
                                    one.optional(),
                                    fact.map(LinkFact::confidence).orElse(null),
                                    rules(fact.map(LinkFact::reasons).orElse(List.of())),
                                    fact.map(some -> FactFamilies.link(rules(one.reasons()), recap.text(), some.end()))
                                            .orElse(List.of()),
                                    link,
                                    one.name() + ": " + link);
                        }))
                .toList();
    }

    private static List<Item<String>> eventItems(Annotation recap) {
        Annotation.Event event = recap.event();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("kind", event.kind());
        values.put("start", event.start());
        values.put("end", event.end());
        values.put("place", event.place() == null ? null : event.place().code());
        values.put(
                "attendance",
                event.attendance() == null ? null : event.attendance().count());
        return values.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .map(one -> {
                    String text = one.getKey() + "=" + Objects.requireNonNull(one.getValue());
                    EventProperty property = property(one.getKey());
                    Optional<Annotation.Property> said = event.find(property);
                    return new Item<>(
                            text,
                            false,
                            said.map(Annotation.Property::confidence).orElse(null),
                            List.of(),
                            said.map(some -> FactFamilies.event(
                                            recap.told(),
                                            Objects.requireNonNullElse(recap.title(), "")
                                                    .length(),
                                            some.start()))
                                    .orElse(List.of()),
                            property.slug(),
                            text);
                })
                .toList();
    }

    private static EventProperty property(String key) {
        return Slugged.find(EventProperty.class, key).orElse(EventProperty.DATE);
    }
}

package fr.retours.indexer.reader;

import fr.retours.extraction.AssertedFacts;
import fr.retours.extraction.FactSort;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One set of facts of two readings of a recap. Facts that both give carry the evidence and reasons of both. How sure a fact is, whether it
 * is asserted, and which of two values stands where they differ, {@link FactWorth} says alone.
 */
final class ReadingUnion {
    /** What the text is, beside the properties of its event. */
    static final String NARRATION = "narration";

    private final RecapFacts first;
    private final RecapFacts second;
    private final SameNames names;
    private final FactWorth worth;
    /** Under which id a body or person of either reading stands. */
    private final Map<EntityId, EntityId> ids = new HashMap<>();

    /** @param first the one whose words stand where both name the same */
    ReadingUnion(RecapFacts first, RecapFacts second, SameNames names, FactWorth worth) {
        this.first = first;
        this.second = second;
        this.names = names;
        this.worth = worth;
    }

    /** How sure facts are that either reading gives. */
    interface FactWorth {
        /**
         * Returns how often such facts are right, from 0 to 1; empty for one that stays as it was read.
         *
         * @param detail which part, link or property, or {@link #NARRATION}
         */
        OptionalDouble of(FactSort sort, String detail, Sides<Proof> sides);
    }

    /** What each reading has of one thing; at least one has it. */
    record Sides<T>(@Nullable T first, @Nullable T second) {
        T either() {
            return Objects.requireNonNull(first == null ? second : first);
        }

        <U> Sides<U> map(Function<T, @Nullable U> part) {
            return new Sides<>(first == null ? null : part.apply(first), second == null ? null : part.apply(second));
        }

        /** The list that each side has, none for a side that is not there. */
        <U> List<Sides<U>> pairs(Function<T, List<U>> list, BiPredicate<U, U> same) {
            return ReadingUnion.pairs(
                    first == null ? List.of() : list.apply(first),
                    second == null ? List.of() : list.apply(second),
                    same);
        }
    }

    private static <T> List<Sides<T>> pairs(List<T> first, List<T> second, BiPredicate<T, T> same) {
        var left = new ArrayList<>(second);
        var pairs = new ArrayList<Sides<T>>();
        for (T one : first) {
            T other = left.stream().filter(it -> same.test(one, it)).findFirst().orElse(null);
            left.remove(other);
            pairs.add(new Sides<>(one, other));
        }
        left.forEach(other -> pairs.add(new Sides<>(null, other)));
        return pairs;
    }

    private Proof proof(FactSort sort, String detail, Sides<Proof> sides) {
        OptionalDouble share = worth.of(sort, detail, sides);
        return share.isEmpty()
                ? sides.either()
                : Proof.all(Stream.of(sides.first(), sides.second())
                                .filter(Objects::nonNull)
                                .toList())
                        .with(share.getAsDouble());
    }

    private Optional<Proof> asserted(FactSort sort, String detail, Sides<Proof> sides) {
        Proof proof = proof(sort, detail, sides);
        return Optional.of(proof)
                .filter(one -> AssertedFacts.isSure(one)
                        || worth.of(sort, detail, sides).isEmpty());
    }

    /** Returns the facts. */
    RecapFacts facts() {
        List<Involvement> bodies = bodies();
        List<Participation> people = people();
        boolean event = first.event().isPresent();
        return new RecapFacts(
                first.recap(),
                narration(),
                event ? people : people.stream().map(Participation::cited).toList(),
                event ? bodies : bodies.stream().map(Involvement::mentioned).toList(),
                subjects(),
                mentions());
    }

    private Narration narration() {
        boolean agree = first.narration().kind() == second.narration().kind();
        Proof proof = proof(
                FactSort.EVENT,
                NARRATION,
                new Sides<>(
                        first.narration().proof(), agree ? second.narration().proof() : null));
        return new Narration(
                first.narration().kind(), first.event().map(this::event).orElse(null), proof);
    }

    private Event event(Event one) {
        var proofs = new EnumMap<EventProperty, Proof>(EventProperty.class);
        var from = new EnumMap<EventProperty, Event>(EventProperty.class);
        for (EventProperty property : EventProperty.values()) {
            sides(property, one).flatMap(sides -> chosen(property, sides)).ifPresent(chosen -> {
                proofs.put(property, chosen.proof());
                from.put(property, chosen.event());
            });
        }
        Event kind = from.get(EventProperty.KIND);
        Event date = from.get(EventProperty.DATE);
        Event place = from.get(EventProperty.PLACE);
        Event count = from.get(EventProperty.ATTENDANCE);
        return new Event(
                one.id(),
                one.title(),
                kind == null ? EventKind.AUTRE : kind.kind(),
                date == null ? null : date.date(),
                place == null ? null : place.place(),
                count == null ? null : count.attendance(),
                new EventProof(one.proof().whole(), proofs));
    }

    private record Chosen(Event event, Proof proof) {}

    private Optional<Sides<Event>> sides(EventProperty property, Event one) {
        Event other =
                second.event().filter(it -> it.proofOf(property).isPresent()).orElse(null);
        // a building alone says less than the commune
        boolean poorer = property == EventProperty.PLACE && !isCoded(one) && other != null && isCoded(other);
        Event told = one.proofOf(property).isPresent() && !poorer ? one : null;
        return told == null && other == null ? Optional.empty() : Optional.of(new Sides<>(told, other));
    }

    private static boolean isCoded(Event event) {
        return event.place() != null && event.place().collectivite() != null;
    }

    /** Where both readings tell the property otherwise, the one stands that is right more often. */
    private Optional<Chosen> chosen(EventProperty property, Sides<Event> sides) {
        Event told = sides.first();
        Event other = sides.second();
        boolean agree = told != null && other != null && value(property, told).equals(value(property, other));
        Stream<Sides<Event>> tellings = agree || told == null || other == null
                ? Stream.of(sides)
                : Stream.of(new Sides<>(told, null), new Sides<>(null, other));
        return tellings.map(one -> new Chosen(
                        one.either(),
                        proof(
                                FactSort.EVENT,
                                property.slug(),
                                one.map(event -> event.proof().of(property)))))
                .max(Comparator.comparingDouble(one -> one.proof().confidence()))
                .filter(one -> AssertedFacts.isSure(one.proof()));
    }

    /** Of a place its commune counts, where it has one. */
    private static Object value(EventProperty property, Event event) {
        return Objects.requireNonNull(
                switch (property) {
                    case KIND -> event.kind();
                    case DATE -> event.date();
                    case PLACE ->
                        event.place() == null || event.place().collectivite() == null
                                ? event.place()
                                : event.place().collectivite().id();
                    case ATTENDANCE ->
                        event.attendance() == null ? null : event.attendance().count();
                });
    }

    private List<Involvement> bodies() {
        var bodies = new ArrayList<Involvement>();
        Set<BodyId> known = new HashSet<>();
        first.bodies().forEach(one -> known.add(one.body().id()));
        for (Sides<Involvement> sides : pairs(first.bodies(), second.bodies(), names::isBody)) {
            boolean twice = sides.first() == null
                    && known.contains(sides.either().body().id());
            FactSort sort =
                    sides.either().body() instanceof Organisation ? FactSort.ORGANISATION : FactSort.COLLECTIVITE;
            Optional<Proof> named = twice ? Optional.empty() : asserted(sort, "", sides.map(Involvement::proof));
            named.ifPresent(proof -> bodies.add(body(sides, proof)));
        }
        return bodies;
    }

    private Involvement body(Sides<Involvement> sides, Proof named) {
        Involvement one = sides.either();
        Body body = body(sides.map(Involvement::body));
        Stream.of(sides.first(), sides.second())
                .filter(Objects::nonNull)
                .forEach(side -> ids.put(side.body().id(), body.id()));
        FactSort sort = body instanceof Organisation ? FactSort.ORGANISATION_LINK : FactSort.COLLECTIVITE_LINK;
        var links = new EnumMap<LinkKind, Link>(LinkKind.class);
        for (Sides<Link> link : sides.pairs(Involvement::links, (a, b) -> a.kind() == b.kind())) {
            LinkKind kind = link.either().kind();
            if (kind != LinkKind.MENTIONED) {
                asserted(sort, kind.slug(), link.map(Link::proof))
                        .ifPresent(proof -> links.put(kind, new Link(kind, proof)));
            }
        }
        if (links.containsKey(LinkKind.CO_ORGANIZER)) {
            links.remove(LinkKind.ORGANIZER);
        }
        return new Involvement(
                body,
                one.name(),
                one.aliases(),
                links.isEmpty() ? List.of(new Link(LinkKind.MENTIONED, named)) : List.copyOf(links.values()),
                named);
    }

    /** An authority that one reading coded is the other's open one. */
    private static Body body(Sides<Body> sides) {
        return sides.first() instanceof Collectivite open
                        && open.id().isOpen()
                        && sides.second() instanceof Collectivite coded
                ? coded
                : sides.either();
    }

    private List<Participation> people() {
        var people = new ArrayList<Participation>();
        Set<EntityId> known = new HashSet<>();
        first.people().forEach(one -> known.add(one.person().id()));
        for (Sides<Participation> sides : pairs(first.people(), second.people(), names::isPerson)) {
            boolean twice = sides.first() == null
                    && known.contains(sides.either().person().id());
            Optional<Proof> named =
                    twice ? Optional.empty() : asserted(FactSort.PERSON, "", sides.map(Participation::proof));
            named.ifPresent(proof -> people.add(person(sides, proof)));
        }
        return people;
    }

    private Participation person(Sides<Participation> sides, Proof named) {
        Participation one = sides.either();
        Stream.of(sides.first(), sides.second())
                .filter(Objects::nonNull)
                .forEach(side -> ids.put(side.person().id(), one.person().id()));
        Sides<Proof> there = sides.map(side -> side.tookPart() ? side.proof() : null);
        Optional<Proof> took = there.first() == null && there.second() == null
                ? Optional.empty()
                : asserted(FactSort.PRESENCE, "", there);
        List<PartTaken> parts = sides.pairs(Participation::parts, (a, b) -> a.part() == b.part()).stream()
                .flatMap(part -> asserted(FactSort.PART, part.either().part().slug(), part.map(PartTaken::proof))
                        .map(proof -> new PartTaken(part.either().part(), proof))
                        .stream())
                .toList();
        return new Participation(
                one.person(),
                one.name(),
                one.aliases(),
                took.isPresent(),
                took.isPresent() ? parts : List.of(),
                sides.pairs(Participation::roles, this::isSameRole).stream()
                        .flatMap(role -> role(role).stream())
                        .toList(),
                took.orElse(named));
    }

    /** A role that both give is as the language model has it; of a body that is not listed the function is left. */
    private Optional<Role> role(Sides<Role> sides) {
        Role one = sides.either();
        BodyId body = at(one);
        return one.function() == null && body == null
                ? Optional.empty()
                : asserted(FactSort.ROLE, "", sides.map(Role::proof))
                        .map(proof -> new Role(one.function(), body, one.portfolio(), one.former(), proof));
    }

    private @Nullable BodyId at(Role role) {
        BodyId body = role.body();
        return body == null ? null : (BodyId) ids.get(body);
    }

    private boolean isSameRole(Role one, Role other) {
        return Objects.equals(at(one), at(other))
                && LatinFolding.words(String.valueOf(one.function()))
                        .equals(LatinFolding.words(String.valueOf(other.function())));
    }

    private List<Subject> subjects() {
        var subjects = new ArrayList<Subject>();
        long main = 0;
        for (Sides<Subject> sides : pairs(first.subjects(), second.subjects(), (a, b) -> a.theme() == b.theme())) {
            Subject one = sides.either();
            Optional<Proof> proof = asserted(FactSort.THEME, "", sides.map(Subject::proof));
            boolean counts = proof.isPresent() && one.main() && main < RecapFacts.MAX_MAIN;
            main += counts ? 1 : 0;
            proof.ifPresent(sure -> subjects.add(new Subject(one.theme(), counts, sure)));
        }
        return subjects;
    }

    private List<Mention> mentions() {
        var known = new LinkedHashSet<>(ids.values());
        return apart(Stream.concat(first.mentions().stream(), second.mentions().stream())
                .filter(one -> known.contains(ids.get(one.entity())))
                .map(one -> new Mention(one.start(), one.end(), Objects.requireNonNull(ids.get(one.entity())))));
    }

    /** Takes mentions one after the other, leaves out what shares letters with those before, and puts them in text order. */
    static List<Mention> apart(Stream<Mention> mentions) {
        var taken = new TreeMap<Integer, Mention>();
        mentions.forEach(one -> {
            var before = taken.lowerEntry(one.end());
            if (before == null || before.getValue().end() <= one.start()) {
                taken.put(one.start(), one);
            }
        });
        return List.copyOf(taken.values());
    }
}

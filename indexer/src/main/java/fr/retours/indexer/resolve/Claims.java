package fr.retours.indexer.resolve;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.resolve.EventResolver.Telling;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimOrder;
import fr.retours.indexer.resolve.claim.ClaimTraces;
import fr.retours.indexer.resolve.claim.ClaimedName;
import fr.retours.indexer.resolve.claim.EventScene;
import fr.retours.indexer.resolve.claim.Office;
import fr.retours.indexer.resolve.claim.WalkOfLife;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What identity is decided by: names, offices, days and places of all recaps, without their texts. Facts are added one
 * recap at a time and need not be kept: what many recaps have in common is kept once. Not safe for concurrent use.
 */
public final class Claims {
    private final TitleWords titleWords = TitleWords.load();
    private final ValueInterner interner = new ValueInterner();
    private final List<ClaimOrder> recaps = new ArrayList<>();
    private final ClaimRows people = new ClaimRows();
    private final ClaimRows organisations = new ClaimRows();
    private final List<Telling> tellings = new ArrayList<>();
    private final Map<CollectiviteId, Sightings> collectivites = new HashMap<>();

    /** Adds a recap, with ids as extraction gave them. Each recap once. */
    public void add(RecapFacts facts) {
        var at = new ClaimOrder(
                day(EventDate.firstDay(facts.event().map(Event::date).orElse(null))),
                facts.recap().id(),
                recaps.size());
        recaps.add(at);
        List<ClaimedName> names = facts.people().stream()
                .map(one -> written(one.name(), one.aliases()))
                .toList();
        var scene = scene(facts, names);
        facts.event().ifPresent(event -> add(at, event, scene));
        organisations.begin();
        Map<BodyId, Body> bodies = new HashMap<>();
        for (var one : facts.bodies()) {
            bodies.put(one.body().id(), one.body());
            switch (one.body()) {
                case Collectivite collectivite -> sight(at, collectivite);
                case Organisation body ->
                    organisations.add(
                            claim(organisations, at, body.id(), written(one.name(), one.aliases()), ClaimTraces.NONE));
            }
        }
        people.begin();
        for (int i = 0; i < names.size(); i++) {
            var one = facts.people().get(i);
            people.add(claim(people, at, one.person().id(), names.get(i), traces(one.roles(), bodies, scene)));
        }
    }

    private Claim claim(ClaimRows rows, ClaimOrder at, EntityId local, ClaimedName written, ClaimTraces traces) {
        return new Claim(rows.size(), at, interner.one(local), written, traces);
    }

    private ClaimedName written(String name, List<String> aliases) {
        return interner.one(ClaimedName.of(name, aliases));
    }

    private @Nullable LocalDate day(@Nullable LocalDate day) {
        return day == null ? null : interner.one(day);
    }

    private void add(ClaimOrder at, Event event, EventScene scene) {
        var place = event.place();
        var commune = place == null ? null : place.collectivite();
        tellings.add(new Telling(
                at,
                event.id(),
                event.title(),
                day(EventDate.firstDay(event.date())),
                day(EventDate.lastDay(event.date())),
                commune == null ? null : interner.one(commune.id()),
                place == null ? "" : interner.one(Objects.requireNonNullElse(place.name(), "")),
                scene.words()));
        if (commune != null) {
            sight(at, commune);
        }
    }

    private void sight(ClaimOrder at, Collectivite one) {
        collectivites.computeIfAbsent(one.id(), any -> new Sightings(at, one)).add(at, one);
    }

    private EventScene scene(RecapFacts facts, List<ClaimedName> names) {
        var place = facts.event().map(Event::place).orElse(null);
        String title = facts.event().map(Event::title).orElse(facts.recap().title());
        return new EventScene(
                IntStream.range(0, names.size())
                        .filter(i -> facts.people().get(i).tookPart())
                        .mapToObj(i -> names.get(i).glued())
                        .collect(Collectors.toUnmodifiableSet()),
                place == null || place.collectivite() == null
                        ? Set.of()
                        : interner.one(interner.each(territories(place.collectivite()))),
                interner.each(titleWords.of(
                        title, place == null || place.name() == null ? List.of() : List.of(place.name()))));
    }

    private ClaimTraces traces(List<Role> roles, Map<BodyId, Body> bodies, EventScene scene) {
        List<Office> offices = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> territories = new HashSet<>();
        Set<WalkOfLife> walks = EnumSet.noneOf(WalkOfLife.class);
        for (Role role : roles) {
            Body body = role.body() == null ? null : bodies.get(role.body());
            Office.of(role, body).ifPresent(offices::add);
            WalkOfLife.of(role.function(), body).ifPresent(walks::add);
            if (body != null) {
                names.add(Folding.fold(body.name()));
            }
            if (body instanceof Collectivite seat) {
                territories.addAll(territories(seat));
            }
        }
        return new ClaimTraces(
                interner.one(List.copyOf(offices)),
                interner.one(interner.each(names)),
                interner.one(interner.each(territories)),
                interner.one(Set.copyOf(walks)),
                scene);
    }

    /** Returns the commune and the département that it is or lies in. */
    private static Set<String> territories(Collectivite one) {
        return Stream.concat(
                        Stream.of(one)
                                .filter(self -> self.kind() == CollectiviteKind.COMMUNE
                                        || self.kind() == CollectiviteKind.DEPARTEMENT)
                                .map(self -> self.id().value()),
                        one.partOf().stream().flatMap(above -> territories(above).stream()))
                .collect(Collectors.toSet());
    }

    /** Returns the recaps, by number. */
    List<ClaimOrder> recaps() {
        return recaps;
    }

    ClaimRows people() {
        return people;
    }

    ClaimRows organisations() {
        return organisations;
    }

    List<Telling> tellings() {
        return tellings;
    }

    Map<CollectiviteId, Sightings> collectivites() {
        return collectivites;
    }
}

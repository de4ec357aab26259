package fr.retours.indexer.resolve;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.resolve.EventResolver.Telling;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimOrder;
import fr.retours.indexer.resolve.claim.ClaimTraces;
import fr.retours.indexer.resolve.claim.EventScene;
import fr.retours.indexer.resolve.claim.Office;
import fr.retours.indexer.resolve.claim.WalkOfLife;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.RecapId;
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
import java.util.stream.Stream;

/**
 * What identity is decided by: names, offices, days and places of all recaps, without their texts. Facts are added one
 * recap at a time and need not be kept. Not safe for concurrent use.
 */
public final class Claims {
    private final TitleWords titleWords = TitleWords.load();
    private final Set<RecapId> recaps = new HashSet<>();
    private final List<Claim> people = new ArrayList<>();
    private final List<Claim> organisations = new ArrayList<>();
    private final List<Telling> tellings = new ArrayList<>();
    private final Map<BodyId, List<Sighting>> collectivites = new HashMap<>();

    /** A local authority as one recap gives it. */
    record Sighting(ClaimOrder at, Collectivite collectivite) {}

    /** Adds a recap, with ids as extraction gave them. Each recap once. */
    public void add(RecapFacts facts) {
        LocalDate day = EventDate.firstDay(facts.event().map(Event::date).orElse(null));
        var at = new ClaimOrder(day, facts.recap().id());
        recaps.add(at.recap());
        facts.event().ifPresent(event -> add(at, event));
        Map<BodyId, Body> bodies = new HashMap<>();
        for (var one : facts.bodies()) {
            bodies.put(one.body().id(), one.body());
            switch (one.body()) {
                case Collectivite collectivite -> sight(at, collectivite);
                case Organisation body ->
                    organisations.add(new Claim(at, body.id(), one.name(), one.aliases(), ClaimTraces.NONE));
            }
        }
        var scene = scene(facts);
        facts.people().forEach(person -> people.add(person(at, person, bodies, scene)));
    }

    private void add(ClaimOrder at, Event event) {
        LocalDate first = EventDate.firstDay(event.date());
        LocalDate last = EventDate.lastDay(event.date());
        var place = event.place();
        var commune = place == null ? null : place.collectivite();
        tellings.add(new Telling(
                at,
                event.id(),
                event.title(),
                first,
                last,
                commune == null ? null : commune.id(),
                place == null ? "" : Objects.requireNonNullElse(place.name(), "")));
        if (commune != null) {
            sight(at, commune);
        }
    }

    private void sight(ClaimOrder at, Collectivite one) {
        collectivites.computeIfAbsent(one.id(), any -> new ArrayList<>()).add(new Sighting(at, one));
    }

    private EventScene scene(RecapFacts facts) {
        var place = facts.event().map(Event::place).orElse(null);
        String title = facts.event().map(Event::title).orElse(facts.recap().title());
        return new EventScene(
                facts.people().stream()
                        .filter(Participation::tookPart)
                        .map(one -> Claim.glued(one.name()))
                        .collect(Collectors.toSet()),
                place == null || place.collectivite() == null ? Set.of() : territories(place.collectivite()),
                titleWords.of(title, place == null || place.name() == null ? List.of() : List.of(place.name())));
    }

    private static Claim person(ClaimOrder at, Participation one, Map<BodyId, Body> bodies, EventScene scene) {
        List<Office> offices = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> territories = new HashSet<>();
        Set<WalkOfLife> walks = EnumSet.noneOf(WalkOfLife.class);
        for (Role role : one.roles()) {
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
        return new Claim(
                at,
                one.person().id(),
                one.name(),
                one.aliases(),
                new ClaimTraces(offices, names, territories, walks, scene));
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

    Set<RecapId> recaps() {
        return recaps;
    }

    List<Claim> people() {
        return people;
    }

    List<Claim> organisations() {
        return organisations;
    }

    List<Telling> tellings() {
        return tellings;
    }

    Map<BodyId, List<Sighting>> collectivites() {
        return collectivites;
    }
}

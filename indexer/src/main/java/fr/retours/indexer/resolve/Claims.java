package fr.retours.indexer.resolve;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.resolve.EventResolver.Telling;
import fr.retours.model.Body;
import fr.retours.model.BodyId;
import fr.retours.model.Collectivite;
import fr.retours.model.Event;
import fr.retours.model.Organisation;
import fr.retours.model.Participation;
import fr.retours.model.RecapFacts;
import fr.retours.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What identity is decided by: names, offices, days and places of all recaps, without their texts. Facts are added one
 * recap at a time and need not be kept. Not safe for concurrent use.
 */
public final class Claims {
    private final List<Claim> people = new ArrayList<>();
    private final List<Claim> organisations = new ArrayList<>();
    private final List<Telling> tellings = new ArrayList<>();
    private final Map<BodyId, List<Sighting>> collectivites = new HashMap<>();

    /** A local authority as one recap gives it. */
    record Sighting(ClaimOrder at, Collectivite collectivite) {}

    /** Adds a recap, with ids as extraction gave them. Each recap once. */
    public void add(RecapFacts facts) {
        Event event = facts.event();
        var at = new ClaimOrder(event.start(), facts.recap().id());
        var place = event.place();
        var commune = place == null ? null : place.collectivite();
        tellings.add(new Telling(
                at,
                event.id(),
                event.title(),
                event.start(),
                event.end(),
                commune == null ? null : commune.id(),
                place == null ? "" : Objects.requireNonNullElse(place.name(), "")));
        if (commune != null) {
            sight(at, commune);
        }
        Map<BodyId, Body> bodies = new HashMap<>();
        for (var one : facts.bodies()) {
            bodies.put(one.body().id(), one.body());
            switch (one.body()) {
                case Collectivite collectivite -> sight(at, collectivite);
                case Organisation body ->
                    organisations.add(new Claim(at, body.id(), one.name(), one.aliases(), List.of(), Set.of()));
            }
        }
        facts.people().forEach(person -> people.add(person(at, person, bodies)));
    }

    private void sight(ClaimOrder at, Collectivite one) {
        collectivites.computeIfAbsent(one.id(), any -> new ArrayList<>()).add(new Sighting(at, one));
    }

    private static Claim person(ClaimOrder at, Participation one, Map<BodyId, Body> bodies) {
        var offices = one.roles().stream()
                .flatMap(role -> Office.of(role, bodies.get(role.body())).stream())
                .toList();
        var names = one.roles().stream()
                .map(Role::body)
                .filter(Objects::nonNull)
                .map(bodies::get)
                .filter(Objects::nonNull)
                .map(body -> Folding.fold(body.name()))
                .collect(Collectors.toSet());
        return new Claim(at, one.person().id(), one.name(), one.aliases(), offices, names);
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

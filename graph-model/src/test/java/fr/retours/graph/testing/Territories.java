package fr.retours.graph.testing;

import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.BodyId;
import java.util.stream.Stream;

/** What lies in what. */
final class Territories {
    private Territories() {}

    /** Returns whether the body is the one with this id or lies in it. */
    static boolean within(Body body, BodyId id) {
        return upwards(body).anyMatch(one -> one.id().equals(id));
    }

    /** Streams the bodies that the recap names, then those that follow from them. */
    static Stream<Body> of(RecapFacts facts) {
        var named = facts.bodies().stream().map(Involvement::body).toList();
        return Stream.of(named.stream(), held(facts), named.stream().flatMap(Territories::upwards))
                .flatMap(all -> all);
    }

    /** Streams the town where the event was held, and what contains it. */
    static Stream<Body> held(RecapFacts facts) {
        var place = facts.event().map(Event::place).orElse(null);
        var town = place == null ? null : place.collectivite();
        return town == null ? Stream.empty() : upwards(town);
    }

    private static Stream<Body> upwards(Body body) {
        return body instanceof Collectivite one
                ? Stream.concat(Stream.of(one), one.partOf().stream().flatMap(Territories::upwards))
                : Stream.of(body);
    }
}

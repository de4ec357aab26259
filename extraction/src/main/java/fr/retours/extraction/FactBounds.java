package fr.retours.extraction;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what is too long to be a name or a function: both stores keep them as keys, and of texts made to harm, or
 * damaged ones, « names » of ten thousand letters may be read.
 */
public final class FactBounds {
    /** Longest name, function or portfolio in UTF-16 code units; true ones have 200 at most. */
    static final int LONGEST = 300;

    private FactBounds() {}

    /** Returns the same facts without those that are too long. */
    public static RecapFacts within(RecapFacts facts) {
        List<Involvement> bodies = facts.bodies().stream()
                .filter(one -> fits(one.name()) && fits(one.body().name()))
                .map(FactBounds::named)
                .toList();
        Set<BodyId> known = bodies.stream().map(one -> one.body().id()).collect(Collectors.toSet());
        List<Participation> people = facts.people().stream()
                .filter(one -> fits(one.name()) && fits(one.person().name()))
                .map(one -> named(one, known))
                .toList();
        Set<EntityId> all = Stream.concat(
                        known.stream(), people.stream().map(one -> one.person().id()))
                .collect(Collectors.toSet());
        List<Mention> mentions = facts.mentions().stream()
                .filter(one -> all.contains(one.entity()))
                .toList();
        return new RecapFacts(
                facts.recap(), facts.narration().with(FactBounds::held), people, bodies, facts.subjects(), mentions);
    }

    private static boolean fits(@Nullable String text) {
        return text == null || text.length() <= LONGEST;
    }

    private static List<String> fitting(List<String> names) {
        return names.stream().filter(FactBounds::fits).toList();
    }

    private static Involvement named(Involvement one) {
        var body = one.body() instanceof Organisation organisation
                ? new Organisation(organisation.id(), organisation.name(), fitting(organisation.aliases()))
                : one.body();
        return new Involvement(body, one.name(), fitting(one.aliases()), one.links(), one.proof());
    }

    private static Participation named(Participation one, Set<BodyId> known) {
        Person person = one.person();
        return new Participation(
                new Person(person.id(), person.name(), fitting(person.aliases())),
                one.name(),
                fitting(one.aliases()),
                one.tookPart(),
                one.parts(),
                one.roles().stream()
                        .map(role -> held(role, known))
                        .filter(Objects::nonNull)
                        .toList(),
                one.proof());
    }

    private static @Nullable Role held(Role role, Set<BodyId> known) {
        String function = fits(role.function()) ? role.function() : null;
        BodyId body = role.body() != null && known.contains(role.body()) ? role.body() : null;
        String portfolio = fits(role.portfolio()) ? role.portfolio() : null;
        return function == null && body == null
                ? null
                : new Role(function, body, portfolio, role.former(), role.proof());
    }

    private static Event held(Event event) {
        Place place = event.place();
        if (place == null || (fits(place.name()) && fits(place.venue()))) {
            return event;
        }
        Place named =
                fits(place.name()) && place.name() != null ? new Place(place.collectivite(), place.name(), null) : null;
        return new Event(
                event.id(), event.title(), event.kind(), event.date(), named, event.attendance(), event.proof());
    }
}

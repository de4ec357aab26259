package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.NarrationKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the ids of the corpus in the place of one recap's own. */
final class FactsRewriter {
    private final Assignment assigned;
    private final RecapFacts facts;

    FactsRewriter(Assignment assigned, RecapFacts facts) {
        this.assigned = assigned;
        this.facts = facts;
    }

    RecapFacts rewrite() {
        return assigned.untold().contains(facts.recap().id())
                ? rewritten()
                        .withoutEvent(new Narration(
                                NarrationKind.NONE,
                                null,
                                HandMarks.decided(facts.narration().proof())))
                : rewritten();
    }

    private RecapFacts rewritten() {
        return new RecapFacts(
                facts.recap(), facts.narration().with(this::event), people(), bodies(), facts.subjects(), mentions());
    }

    private Event event(Event told) {
        var id = assigned.events().get(facts.recap().id());
        return new Event(
                id == null ? told.id() : id,
                told.title(),
                told.kind(),
                told.date(),
                place(told.place()),
                told.attendance(),
                told.proof());
    }

    private @Nullable Place place(@Nullable Place told) {
        var commune = told == null ? null : told.collectivite();
        return told == null || commune == null ? told : new Place(collectivite(commune), told.name(), told.venue());
    }

    private List<Participation> people() {
        Map<PersonId, Participation> people = new LinkedHashMap<>();
        for (Participation told : facts.people()) {
            Person person = person(told.person());
            if (!assigned.hidden().contains(person.id())) {
                var one = new Participation(
                        person,
                        told.name(),
                        told.aliases(),
                        told.tookPart(),
                        told.parts(),
                        told.roles().stream()
                                .flatMap(role -> role(role).stream())
                                .toList(),
                        told.proof());
                people.merge(person.id(), one, Together::people);
            }
        }
        return List.copyOf(people.values());
    }

    private List<Involvement> bodies() {
        Map<BodyId, Involvement> bodies = new LinkedHashMap<>();
        for (Involvement told : facts.bodies()) {
            Body body = body(told.body());
            if (!assigned.hidden().contains(body.id())) {
                var one = new Involvement(body, told.name(), told.aliases(), told.links(), told.proof());
                bodies.merge(body.id(), one, Together::bodies);
            }
        }
        return List.copyOf(bodies.values());
    }

    private Optional<Role> role(Role told) {
        BodyId body = told.body() == null ? null : bodyId(told.body());
        if (body != null && assigned.hidden().contains(body)) {
            body = null;
        }
        return body == null && told.function() == null
                ? Optional.empty()
                : Optional.of(new Role(told.function(), body, told.portfolio(), told.former(), told.proof()));
    }

    private List<Mention> mentions() {
        return facts.mentions().stream()
                .flatMap(told -> {
                    EntityId id = entityId(told.entity());
                    return assigned.hidden().contains(id)
                            ? Stream.empty()
                            : Stream.of(new Mention(told.start(), told.end(), id));
                })
                .toList();
    }

    private EntityId entityId(EntityId local) {
        return switch (local) {
            case PersonId id -> {
                var person = assigned.people().get(key(id));
                yield person == null ? id : person.id();
            }
            case BodyId id -> bodyId(id);
        };
    }

    private BodyId bodyId(BodyId local) {
        return switch (local) {
            case OrganisationId id -> {
                var body = assigned.organisations().get(key(id));
                yield body == null ? id : body.id();
            }
            case CollectiviteId id -> {
                var recoded = assigned.recoded().get(key(id));
                yield recoded == null ? id : recoded.id();
            }
        };
    }

    private Person person(Person local) {
        var person = assigned.people().get(key(local.id()));
        return person == null ? local : person;
    }

    private Body body(Body local) {
        return switch (local) {
            case Collectivite one -> collectivite(one);
            case Organisation one -> {
                var body = assigned.organisations().get(key(one.id()));
                yield body == null ? one : body;
            }
        };
    }

    private Collectivite collectivite(Collectivite local) {
        var recoded = assigned.recoded().get(key(local.id()));
        if (recoded != null) {
            return recoded;
        }
        var together = assigned.collectivites().get(local.id());
        return together == null ? local : together;
    }

    private Claim.Key key(EntityId local) {
        return new Claim.Key(facts.recap().id(), local);
    }
}

package fr.retours.indexer.resolve;

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
    private final IdAssignment assigned;
    private final RecapFacts facts;
    private final int recap;
    private final HiddenNames hiddenNames;

    /** @param recap the number of the recap */
    FactsRewriter(IdAssignment assigned, RecapFacts facts, int recap) {
        this.assigned = assigned;
        this.facts = facts;
        this.recap = recap;
        this.hiddenNames = HiddenNames.in(facts, this::person, assigned.hidden());
    }

    RecapFacts rewrite() {
        NarrationKind told = assigned.withoutEvent().get(facts.recap().id());
        return told == null
                ? rewritten()
                : rewritten()
                        .withoutEvent(new Narration(
                                told, null, HandMarks.decided(facts.narration().proof())));
    }

    private RecapFacts rewritten() {
        return new RecapFacts(
                hiddenNames.blanked(facts.recap()),
                facts.narration().with(this::event),
                people(),
                bodies(),
                facts.subjects(),
                mentions());
    }

    private Event event(Event reported) {
        var id = assigned.events().get(recap);
        return new Event(
                id == null ? reported.id() : id,
                hiddenNames.blanked(reported.title()),
                reported.kind(),
                reported.date(),
                place(reported.place()),
                reported.attendance(),
                reported.proof());
    }

    private @Nullable Place place(@Nullable Place reported) {
        var commune = reported == null ? null : reported.collectivite();
        return reported == null || commune == null
                ? reported
                : new Place(collectivite(commune), reported.name(), reported.venue());
    }

    private List<Participation> people() {
        Map<PersonId, Participation> people = new LinkedHashMap<>();
        for (Participation reported : facts.people()) {
            Person person = person(reported.person());
            if (!assigned.hidden().contains(person.id())) {
                var one = new Participation(
                        person,
                        reported.name(),
                        reported.aliases(),
                        reported.tookPart(),
                        reported.parts(),
                        reported.roles().stream()
                                .flatMap(role -> role(role).stream())
                                .toList(),
                        reported.proof());
                people.merge(person.id(), one, NameMerger::people);
            }
        }
        return List.copyOf(people.values());
    }

    private List<Involvement> bodies() {
        Map<BodyId, Involvement> bodies = new LinkedHashMap<>();
        for (Involvement reported : facts.bodies()) {
            Body body = body(reported.body());
            if (!assigned.hidden().contains(body.id())) {
                var one =
                        new Involvement(body, reported.name(), reported.aliases(), reported.links(), reported.proof());
                bodies.merge(body.id(), one, NameMerger::bodies);
            }
        }
        return List.copyOf(bodies.values());
    }

    private Optional<Role> role(Role reported) {
        BodyId body = reported.body() == null ? null : bodyId(reported.body());
        if (body != null && assigned.hidden().contains(body)) {
            body = null;
        }
        return body == null && reported.function() == null
                ? Optional.empty()
                : Optional.of(
                        new Role(reported.function(), body, reported.portfolio(), reported.former(), reported.proof()));
    }

    private List<Mention> mentions() {
        return facts.mentions().stream()
                .flatMap(reported -> {
                    EntityId id = entityId(reported.entity());
                    return assigned.hidden().contains(id)
                            ? Stream.empty()
                            : Stream.of(new Mention(reported.start(), reported.end(), id));
                })
                .toList();
    }

    private EntityId entityId(EntityId local) {
        return switch (local) {
            case PersonId id -> {
                var person = assigned.people().find(recap, id);
                yield person == null ? id : person.id();
            }
            case BodyId id -> bodyId(id);
        };
    }

    private BodyId bodyId(BodyId local) {
        return switch (local) {
            case OrganisationId id -> {
                var body = assigned.organisations().find(recap, id);
                yield body == null ? id : body.id();
            }
            case CollectiviteId id -> {
                var became = assigned.collectivite(facts.recap().id(), id);
                yield became == null ? id : became.id();
            }
        };
    }

    private Person person(Person local) {
        var person = assigned.people().find(recap, local.id());
        return person == null ? local : person;
    }

    private Body body(Body local) {
        return switch (local) {
            case Collectivite one -> collectivite(one);
            case Organisation one -> {
                var body = assigned.organisations().find(recap, one.id());
                yield body == null ? one : body;
            }
        };
    }

    private Collectivite collectivite(Collectivite local) {
        var became = assigned.collectivite(facts.recap().id(), local.id());
        return became == null ? local : became;
    }
}

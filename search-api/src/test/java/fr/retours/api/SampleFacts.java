package fr.retours.api;

import fr.retours.model.fact.Body;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.BodyId;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.model.view.LinkedBody;
import fr.retours.model.view.Participant;
import fr.retours.text.IndexedRecap;
import java.util.List;

/** {@link Sample} as facts, to be written to real stores. */
final class SampleFacts {
    private SampleFacts() {}

    static List<RecapFacts> all() {
        return Sample.RECAPS.stream().map(SampleFacts::facts).toList();
    }

    private static RecapFacts facts(IndexedRecap indexed) {
        var event = indexed.event().orElseThrow();
        EventDetail detail = Sample.EVENTS.stream()
                .filter(one -> one.event().id().equals(event.id()))
                .findFirst()
                .orElseThrow();
        return new RecapFacts(
                indexed.recap(),
                indexed.narration(),
                Sample.PARTICIPANTS.getOrDefault(event.id(), List.of()).stream()
                        .map(SampleFacts::participation)
                        .toList(),
                detail.bodies().stream().map(SampleFacts::involvement).toList(),
                detail.themes().stream()
                        .map(about -> new Subject(about.theme(), about.main(), proof(about.grounds())))
                        .toList(),
                indexed.mentions());
    }

    private static Participation participation(Participant participant) {
        var presence = participant.presence();
        Proof proof = proof(presence.grounds());
        return new Participation(
                person(participant),
                participant.person().name(),
                List.of(),
                presence.tookPart(),
                presence.parts().stream()
                        .map(part -> new PartTaken(part, proof))
                        .toList(),
                presence.roles().stream().map(SampleFacts::role).toList(),
                proof);
    }

    private static Person person(Participant participant) {
        return Sample.PEOPLE.stream()
                .filter(one -> one.id().equals(participant.person().id()))
                .findFirst()
                .orElseThrow();
    }

    private static Role role(HeldRole role) {
        BodyRef body = role.body();
        return new Role(
                role.function(),
                body == null ? null : body.id(),
                role.portfolio(),
                role.former(),
                proof(role.grounds()));
    }

    private static Involvement involvement(LinkedBody linked) {
        Proof proof = proof(linked.grounds());
        return new Involvement(
                body(linked.body().id()),
                linked.body().name(),
                List.of(),
                linked.links().stream().map(link -> new Link(link, proof)).toList(),
                proof);
    }

    private static Body body(BodyId id) {
        return Sample.BODIES.stream()
                .map(BodyDetail::body)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Proof proof(Grounds grounds) {
        return new Proof(
                grounds.confidence(),
                grounds.citations().stream()
                        .map(one -> new Evidence(one.start(), one.end()))
                        .toList());
    }
}

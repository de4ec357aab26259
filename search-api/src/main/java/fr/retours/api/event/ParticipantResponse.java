package fr.retours.api.event;

import fr.retours.api.fact.Quote;
import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.RoleResponse;
import fr.retours.model.term.Part;
import fr.retours.model.view.Participant;
import fr.retours.model.view.PersonRef;
import java.util.List;

/** A person at an event, on the wire: see {@link Participant}. */
record ParticipantResponse(
        PersonRef person,
        boolean tookPart,
        List<Part> parts,
        List<RoleResponse> roles,
        double confidence,
        List<Quote> evidence) {
    static ParticipantResponse of(Participant participant, Quotes quotes) {
        var presence = participant.presence();
        return new ParticipantResponse(
                participant.person(),
                presence.tookPart(),
                presence.parts(),
                presence.roles().stream()
                        .map(role -> RoleResponse.of(role, quotes))
                        .toList(),
                presence.grounds().confidence(),
                quotes.of(presence.grounds()));
    }
}

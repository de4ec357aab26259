package fr.retours.api.person;

import fr.retours.api.fact.EventSummaryResponse;
import fr.retours.api.fact.Quote;
import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.RoleResponse;
import fr.retours.model.term.Part;
import fr.retours.model.view.PersonEvent;
import java.util.List;

/** An event of a person, on the wire: see {@link PersonEvent}. */
record PersonEventResponse(
        EventSummaryResponse event,
        boolean tookPart,
        List<Part> parts,
        List<RoleResponse> roles,
        double confidence,
        List<Quote> evidence) {
    static PersonEventResponse of(PersonEvent event, Quotes quotes) {
        var presence = event.presence();
        return new PersonEventResponse(
                EventSummaryResponse.of(event.event()),
                presence.tookPart(),
                presence.parts(),
                presence.roles().stream()
                        .map(role -> RoleResponse.of(role, quotes))
                        .toList(),
                presence.grounds().confidence(),
                quotes.of(presence.grounds()));
    }
}

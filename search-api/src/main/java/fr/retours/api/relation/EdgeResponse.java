package fr.retours.api.relation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.retours.api.fact.Quote;
import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.RoleResponse;
import fr.retours.model.meeting.Attending;
import fr.retours.model.meeting.Standing;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.EntityRef;
import java.util.List;

/** A person or body at an event, on the wire: see {@link Standing}. */
record EdgeResponse(
        EntityRef entity,
        boolean tookPart,
        List<Part> parts,
        List<RoleResponse> roles,
        List<LinkKind> links,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BodyRef> through,
        double confidence,
        List<Quote> evidence) {
    static EdgeResponse of(Attending attending, Quotes quotes) {
        return of(attending.entity(), attending.standing(), quotes);
    }

    static EdgeResponse of(EntityRef entity, Standing standing, Quotes quotes) {
        return new EdgeResponse(
                entity,
                standing.tookPart(),
                standing.parts(),
                standing.roles().stream()
                        .map(role -> RoleResponse.of(role, quotes))
                        .toList(),
                standing.links(),
                standing.through(),
                standing.grounds().confidence(),
                quotes.of(standing.grounds()));
    }
}

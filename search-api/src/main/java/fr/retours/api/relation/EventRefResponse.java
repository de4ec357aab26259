package fr.retours.api.relation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.retours.api.fact.EventTimeResponse;
import fr.retours.model.id.EventId;
import fr.retours.model.term.EventKind;
import fr.retours.model.view.EventRef;

/** An event in short, on the wire: see {@link EventRef}. */
record EventRefResponse(
        EventId id,
        String title,
        EventKind kind,
        @JsonUnwrapped EventTimeResponse time) {
    static EventRefResponse of(EventRef event) {
        return new EventRefResponse(event.id(), event.title(), event.kind(), EventTimeResponse.of(event.time()));
    }
}

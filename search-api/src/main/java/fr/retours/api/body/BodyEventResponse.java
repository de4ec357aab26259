package fr.retours.api.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.retours.api.fact.EventSummaryResponse;
import fr.retours.api.fact.Quote;
import fr.retours.api.fact.Quotes;
import fr.retours.model.term.LinkKind;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.BodyRef;
import java.util.List;

/** An event of a body, on the wire: see {@link BodyEvent}. */
record BodyEventResponse(
        EventSummaryResponse event,
        List<LinkKind> links,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BodyRef> through,
        double confidence,
        List<Quote> evidence) {
    static BodyEventResponse of(BodyEvent event, Quotes quotes) {
        var grounds = event.grounds();
        return new BodyEventResponse(
                EventSummaryResponse.of(event.event()),
                event.links(),
                event.through(),
                grounds.confidence(),
                quotes.of(grounds));
    }
}

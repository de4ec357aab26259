package fr.retours.api.event;

import fr.retours.api.fact.Quote;
import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.SaidBody;
import fr.retours.model.term.LinkKind;
import fr.retours.model.view.LinkedBody;
import java.util.List;

/** A body at an event, on the wire: see {@link LinkedBody}. */
record LinkedBodyResponse(SaidBody body, List<LinkKind> links, double confidence, List<Quote> evidence) {
    static LinkedBodyResponse of(LinkedBody linked, Quotes quotes) {
        var grounds = linked.grounds();
        return new LinkedBodyResponse(
                quotes.body(linked.body(), grounds), linked.links(), grounds.confidence(), quotes.of(grounds));
    }
}

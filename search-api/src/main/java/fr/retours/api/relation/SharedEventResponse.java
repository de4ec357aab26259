package fr.retours.api.relation;

import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.ThemeResponse;
import fr.retours.model.meeting.SharedEvent;
import java.util.List;

/** An event behind a relationship, on the wire: see {@link SharedEvent}. */
record SharedEventResponse(EventRefResponse event, List<EdgeResponse> edges, List<ThemeResponse> themes) {
    static SharedEventResponse of(SharedEvent shared, Quotes quotes) {
        return new SharedEventResponse(
                EventRefResponse.of(shared.event()),
                shared.who().stream().map(one -> EdgeResponse.of(one, quotes)).toList(),
                shared.themes().stream()
                        .map(one -> ThemeResponse.of(one, quotes))
                        .toList());
    }
}

package fr.retours.graph.relation;

import fr.retours.model.EntityId;
import fr.retours.model.Page;
import fr.retours.model.RelationFilter;
import fr.retours.model.Window;
import fr.retours.model.relation.SharedEvent;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.neo4j.driver.SimpleQueryRunner;

/** The events that several were at. */
final class CommonReads {
    private CommonReads() {}

    /** Lists the events, each with all of these in the order given. */
    static Page<SharedEvent> common(
            SimpleQueryRunner neo4j,
            EventWeb web,
            Collection<EntityId> entities,
            RelationFilter filter,
            Window window) {
        var numbers = entities.stream().map(web::number).toList();
        if (numbers.contains(EventWeb.NOBODY)) {
            return new Page<>(List.of(), 0);
        }
        WebSlice slice = web.narrowed(neo4j, filter);
        BitSet found = numbers.stream()
                .map(one -> slice.events(slice.standingFor(one)))
                .reduce(WebSlice::common)
                .orElseThrow();
        var page = found.stream()
                .skip(window.offset())
                .limit(window.limit())
                .boxed()
                .toList();
        var events = new SharedEvents(neo4j, slice);
        page.forEach(event -> numbers.forEach(one -> events.wantWhole(one, event)));
        events.read();
        return new Page<>(
                page.stream()
                        .map(event -> events.event(event, numbers, List.of()))
                        .toList(),
                found.cardinality());
    }
}

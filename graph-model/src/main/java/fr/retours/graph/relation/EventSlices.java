package fr.retours.graph.relation;

import fr.retours.graph.BodyRows;
import fr.retours.graph.Cypher;
import fr.retours.graph.EventRow;
import fr.retours.graph.TieRows;
import fr.retours.model.EventTheme;
import fr.retours.model.RecapId;
import fr.retours.model.RecapRef;
import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import fr.retours.model.slice.EventSlice;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/** Goes through events in the order of ids. */
final class EventSlices {
    private static final List<Theme> ALL_THEMES = Arrays.asList(Theme.values());
    private static final Comparator<EventTheme> MAIN_FIRST =
            Comparator.comparing(EventTheme::main).reversed();

    private static final String EVENTS = Cypher.text("""
            UNWIND $events AS id
            MATCH (e:Event {id: id})
            RETURN <event> AS event,
                   COLLECT { MATCH (r:Recap)-[x:RECOUNTS]->(e)
                             RETURN r {.id, .title, .url, .published} ORDER BY r.id } AS recaps,
                   COLLECT { MATCH (:Recap)-[x:RECOUNTS]->(e) RETURN <tie> } AS tellings,
                   COLLECT { MATCH (e)-[:HELD_IN]->(c:Collectivite) WHERE c.id = e.collectivite
                             RETURN DISTINCT c {.lat, .lon, .approximate} } AS towns
            ORDER BY e.id""");

    private final WebSlice slice;
    private final SharedEvents shared;

    private EventSlices(SimpleQueryRunner neo4j, WebSlice slice) {
        this.slice = slice;
        this.shared = new SharedEvents(neo4j, slice);
    }

    static List<EventSlice> after(
            SimpleQueryRunner neo4j, EventWeb web, RelationFilter filter, String after, int most) {
        WebSlice slice = web.narrowed(neo4j, filter);
        return new EventSlices(neo4j, slice).read(neo4j, slice.eventsAfter(after, most));
    }

    private List<EventSlice> read(SimpleQueryRunner neo4j, List<Integer> events) {
        for (int event : events) {
            who(event).forEach(one -> shared.want(one, event));
            shared.wantThemes(ALL_THEMES, event);
        }
        shared.read();
        var ids = events.stream()
                .map(event -> slice.web().event(event).id().value())
                .toList();
        return neo4j.run(EVENTS, Map.of("events", ids)).list(this::event);
    }

    private EventSlice event(Record row) {
        int event = slice.web().numberOfEvent(row.get("event").get("id").asString());
        var known = shared.event(event, who(event), ALL_THEMES);
        return new EventSlice(
                EventRow.summary(row),
                row.get("towns").asList(BodyRows::coordinates).stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                row.get("recaps").asList(EventSlices::recap),
                TieRows.grounds(row.get("tellings").asList(tie -> tie)),
                known.who(),
                known.themes().stream().sorted(MAIN_FIRST).toList());
    }

    /** Returns those people who had the parts asked for, then the bodies, each by id. */
    private List<Integer> who(int event) {
        var people = slice.people(event).filter(one -> slice.hadOwnParts(one, event));
        return IntStream.concat(slice.web().byId(people), slice.web().byId(slice.bodies(event)))
                .boxed()
                .toList();
    }

    private static RecapRef recap(Value recap) {
        String url = EventRow.text(recap.get("url"));
        return new RecapRef(
                new RecapId(recap.get("id").asString()),
                recap.get("title").asString(),
                url == null ? null : URI.create(url),
                EventRow.day(recap.get("published")));
    }
}

package fr.retours.graph.relation;

import fr.retours.graph.BodyRows;
import fr.retours.graph.EventRow;
import fr.retours.graph.TieRows;
import fr.retours.model.EntityId;
import fr.retours.model.EventTheme;
import fr.retours.model.RecapId;
import fr.retours.model.RecapRef;
import fr.retours.model.Theme;
import fr.retours.model.slice.EventSlice;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** The statement that goes through events in the order of ids. */
final class EventSlices {
    private static final List<Theme> ALL_THEMES = Arrays.asList(Theme.values());
    private static final Comparator<EventTheme> MAIN_FIRST =
            Comparator.comparing(EventTheme::main).reversed();

    private static final String EVENTS = """
            MATCH (e:Event) WHERE e.id > $after AND <filter>
            WITH e ORDER BY e.id LIMIT $most
            RETURN <event> AS event,
                   COLLECT { MATCH (r:Recap)-[x:RECOUNTS]->(e)
                             RETURN r {.id, .title, .url, .published} ORDER BY r.id } AS recaps,
                   COLLECT { MATCH (:Recap)-[x:RECOUNTS]->(e) RETURN <tie> } AS tellings,
                   COLLECT { MATCH (e)-[:HELD_IN]->(c:Collectivite) WHERE c.id = e.collectivite
                             RETURN DISTINCT c {.lat, .lon, .approximate} } AS towns,
                   COLLECT { MATCH (o:Person)-[x:<presence>]->(e) WHERE true<sure x><own parts>
                             RETURN DISTINCT o.id ORDER BY o.id } AS people,
                   COLLECT { MATCH (b:Body)-[x:<links>]->(e) WHERE true<sure x>
                             RETURN DISTINCT b.id ORDER BY b.id } AS bodies
            ORDER BY e.id""";

    private EventSlices() {}

    static List<EventSlice> after(TransactionContext tx, Slice slice, String after, int most) {
        List<Record> rows =
                slice.of(EVENTS).with("after", after).with("most", most).run(tx).list();
        var events = new SharedEvents(tx, slice);
        rows.forEach(row -> {
            events.want(who(row), List.of(id(row)));
            events.wantThemes(ALL_THEMES, List.of(id(row)));
        });
        events.read();
        return rows.stream().map(row -> event(row, events)).toList();
    }

    private static EventSlice event(Record row, SharedEvents events) {
        var known = events.event(id(row), who(row), ALL_THEMES);
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

    private static String id(Record row) {
        return row.get("event").get("id").asString();
    }

    private static List<EntityId> who(Record row) {
        return Stream.of("people", "bodies")
                .flatMap(kind -> row.get(kind).asList(Value::asString).stream())
                .map(EntityId::of)
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

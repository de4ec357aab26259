package fr.retours.graph.relation;

import fr.retours.model.EntityId;
import fr.retours.model.EventId;
import fr.retours.model.Page;
import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import fr.retours.model.Window;
import fr.retours.model.relation.RelatedEvent;
import fr.retours.model.relation.SharedEntity;
import fr.retours.model.relation.SharedTheme;
import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** The events that have something in common with one. */
final class RelatedReads {
    /**
     * Adds up a score by event, and puts events of one score together: days are read only of those whose score alone does
     * not tell whether they are shown, and what is in common only of those shown.
     */
    private static final String RELATED = """
            MATCH (here:Event {id: $id})
            CALL (here) {
              MATCH (here)<-[x:<presence>]-(o:Person) WHERE true<sure x>
              WITH DISTINCT here, o
              MATCH (o)-[y:<presence>]->(e) WHERE e <> here AND <filter><sure y>
              WITH DISTINCT e, o
              RETURN e, $person AS weight
            UNION ALL
              MATCH (here)<-[x:<links>]-(o:Body) WHERE true<sure x>
              WITH DISTINCT here, o
              MATCH (o)-[y:<links>]->(e) WHERE e <> here AND <filter><sure y>
              WITH DISTINCT e, o
              RETURN e, $body AS weight
            UNION ALL
              MATCH (here)-[x:ABOUT]->(o:Theme) WHERE true<sure x>
              WITH DISTINCT here, o
              MATCH (o)<-[y:ABOUT]-(e) WHERE e <> here AND <filter><sure y>
              WITH DISTINCT e, o
              RETURN e, $theme AS weight
            }
            WITH e, sum(weight) AS score
            WITH score, collect(e) AS events ORDER BY score DESC
            WITH collect({score: score, events: events}) AS levels, sum(size(events)) AS total
            WITH total, [i IN range(0, size(levels) - 1)
              WHERE reduce(before = 0, level IN levels[..i] | before + size(level.events)) < $end | levels[i]] AS levels
            UNWIND CASE total WHEN 0 THEN [null] ELSE levels END AS level
            UNWIND CASE total WHEN 0 THEN [null] ELSE level.events END AS e
            WITH total, level.score AS score, e ORDER BY score DESC, e.start IS NULL, e.start DESC, e.id
            WITH total, collect(CASE WHEN total > 0 THEN {event: e, score: score} END)[$offset..$end] AS page
            UNWIND range(0, CASE size(page) WHEN 0 THEN 0 ELSE size(page) - 1 END) AS i
            WITH total, i, page[i].event AS e, page[i].score AS score
            CALL (e) {
              MATCH (:Event {id: $id})<-[x:<presence>]-(o:Person) WHERE true<sure x>
              WITH DISTINCT e, o
              MATCH (o)-[y:<presence>]->(e) WHERE true<sure y>
              WITH DISTINCT o ORDER BY o.folded_name, o.id
              RETURN collect(o.id) AS people
            }
            CALL (e) {
              MATCH (:Event {id: $id})<-[x:<links>]-(o:Body) WHERE true<sure x>
              WITH DISTINCT e, o
              MATCH (o)-[y:<links>]->(e) WHERE true<sure y>
              WITH DISTINCT o ORDER BY o.folded_name, o.id
              RETURN collect(o.id) AS bodies
            }
            CALL (e) {
              MATCH (:Event {id: $id})-[x:ABOUT]->(o:Theme) WHERE true<sure x>
              WITH DISTINCT e, o
              MATCH (o)<-[y:ABOUT]-(e) WHERE true<sure y>
              WITH DISTINCT o ORDER BY o.id
              RETURN collect(o.id) AS themes
            }
            RETURN total, i, e.id AS event, score, size(people) AS people, people[..$shown] AS some_people,
                   size(bodies) AS bodies, bodies[..$shown] AS some_bodies,
                   size(themes) AS themes, themes[..$shown] AS some_themes
            ORDER BY i""";

    private RelatedReads() {}

    static Page<RelatedEvent> related(
            TransactionContext tx, EventId id, RelationFilter filter, int shown, Window window) {
        var slice = new Slice(filter);
        var rows = slice.of(RELATED)
                .with("id", id.value())
                .with("person", RelatedEvent.PERSON)
                .with("body", RelatedEvent.BODY)
                .with("theme", RelatedEvent.THEME)
                .with("shown", shown)
                .with("offset", window.offset())
                .with("end", (long) window.offset() + window.limit())
                .run(tx)
                .list();
        long total = rows.getFirst().get("total").asLong();
        var found = rows.stream().filter(row -> !row.get("event").isNull()).toList();
        var events = new SharedEvents(tx, slice);
        for (Record row : found) {
            var both = List.of(id.value(), row.get("event").asString());
            events.want(entities(row, "some_people"), both);
            events.want(entities(row, "some_bodies"), both);
            events.wantThemes(themes(row), both);
        }
        events.read();
        return new Page<>(found.stream().map(row -> event(id, row, events)).toList(), total);
    }

    private static RelatedEvent event(EventId here, Record row, SharedEvents events) {
        String there = row.get("event").asString();
        return new RelatedEvent(
                events.ref(there),
                row.get("score").asLong(),
                shared(row, "people", here.value(), there, events),
                shared(row, "bodies", here.value(), there, events),
                new Page<>(
                        themes(row).stream()
                                .map(one -> new SharedTheme(events.theme(one, here.value()), events.theme(one, there)))
                                .toList(),
                        row.get("themes").asLong()));
    }

    private static Page<SharedEntity> shared(Record row, String what, String here, String there, SharedEvents events) {
        var items = entities(row, "some_" + what).stream()
                .map(one -> {
                    var at = events.attending(one, here);
                    return new SharedEntity(
                            at.entity(),
                            at.standing(),
                            events.attending(one, there).standing());
                })
                .toList();
        return new Page<>(items, row.get(what).asLong());
    }

    private static List<EntityId> entities(Record row, String key) {
        return row.get(key).asList(Value::asString).stream().map(EntityId::of).toList();
    }

    private static List<Theme> themes(Record row) {
        return row.get("some_themes").asList(Value::asString).stream()
                .map(Themes::of)
                .toList();
    }
}

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
    /** Days are read only of events whose score alone does not tell whether they are shown. */
    private static final String RELATED = """
            MATCH (here:Event {id: $id})
            CALL (here) {
              MATCH (here)<-[x:<presence>]-(o:Person) WHERE true<sure x>
              WITH DISTINCT here, o
              MATCH (o)-[y:<presence>]->(e:Event) WHERE e <> here AND <filter><sure y>
              RETURN DISTINCT e, o, 'person' AS kind
            UNION ALL
              MATCH (here)<-[x:<links>]-(o:Body) WHERE true<sure x>
              WITH DISTINCT here, o
              MATCH (o)-[y:<links>]->(e:Event) WHERE e <> here AND <filter><sure y>
              RETURN DISTINCT e, o, 'body' AS kind
            UNION ALL
              MATCH (here)-[x:ABOUT]->(o:Theme) WHERE true<sure x>
              WITH DISTINCT here, o
              MATCH (o)<-[y:ABOUT]-(e:Event) WHERE e <> here AND <filter><sure y>
              RETURN DISTINCT e, o, 'theme' AS kind
            }
            WITH e, collect(CASE kind WHEN 'person' THEN o END) AS people,
                 collect(CASE kind WHEN 'body' THEN o END) AS bodies,
                 collect(CASE kind WHEN 'theme' THEN o END) AS themes
            WITH e, people, bodies, themes, $person * size(people) + $body * size(bodies) + $theme * size(themes) AS score
            ORDER BY score DESC
            WITH collect({event: e, score: score, people: people, bodies: bodies, themes: themes}) AS found
            WITH found, size(found) AS total, CASE WHEN size(found) < $end THEN size(found) ELSE $end END AS end
            WITH found, total, found[end - 1].score AS last
            UNWIND CASE total WHEN 0 THEN [null] ELSE [row IN found WHERE row.score >= last] END AS row
            WITH total, row ORDER BY row.score DESC, row.event.start IS NULL, row.event.start DESC, row.event.id
            WITH total, collect(row)[$offset..$end] AS page
            UNWIND range(0, CASE size(page) WHEN 0 THEN 0 ELSE size(page) - 1 END) AS i
            WITH total, i, page[i] AS row
            RETURN total, i, row.event.id AS event, row.score AS score,
                   size(row.people) AS people, COLLECT {
                     UNWIND row.people AS o WITH o ORDER BY o.folded_name, o.id LIMIT $shown RETURN o.id } AS some_people,
                   size(row.bodies) AS bodies, COLLECT {
                     UNWIND row.bodies AS o WITH o ORDER BY o.folded_name, o.id LIMIT $shown RETURN o.id } AS some_bodies,
                   size(row.themes) AS themes, COLLECT {
                     UNWIND row.themes AS o WITH o ORDER BY o.id LIMIT $shown RETURN o.id } AS some_themes
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

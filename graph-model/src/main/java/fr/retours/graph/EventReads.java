package fr.retours.graph;

import fr.retours.model.BodyId;
import fr.retours.model.BodyRef;
import fr.retours.model.EventDetail;
import fr.retours.model.EventFilter;
import fr.retours.model.EventId;
import fr.retours.model.EventSummary;
import fr.retours.model.EventTheme;
import fr.retours.model.LinkedBody;
import fr.retours.model.Page;
import fr.retours.model.RecapId;
import fr.retours.model.RecapRef;
import fr.retours.model.Slugged;
import fr.retours.model.Theme;
import fr.retours.model.Window;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/** The statements that list events, or start from one. */
public final class EventReads {
    /** More than any one event has of recaps, bodies or themes. */
    private static final int MANY = 10_000;

    private static final Comparator<LinkedBody> STRONGEST_FIRST =
            Comparator.comparing(one -> one.links().getFirst());
    private static final Comparator<EventTheme> MAIN_FIRST =
            Comparator.comparing(EventTheme::main).reversed().thenComparing(EventTheme::theme);

    private static final Paged EVENTS = Paged.of("""
            MATCH (e:Event) WHERE <filter>
            RETURN count(e) AS total LIMIT 1""", """
            MATCH (e:Event) WHERE <filter>
            WITH e <latest first> SKIP $offset LIMIT $limit
            RETURN <event> AS event <latest first>""");

    private static final String EVENT = Cypher.text("MATCH (e:Event {id: $id}) RETURN <event> AS event LIMIT 1");

    private static final String RECAPS = """
            MATCH (r:Recap)-[:RECOUNTS]->(:Event {id: $id})
            WITH DISTINCT r
            RETURN r.id AS id, r.title AS title, r.url AS url, r.published AS published
            ORDER BY r.id LIMIT $many""";

    private static final String BODIES = Cypher.text(Facts.ALL.in("""
            MATCH (:Event {id: $id})<-[x:<links>]-(b:Body)
            WITH b, collect(<tie>) AS ties
            RETURN b.id AS id, b.name AS name, ties ORDER BY b.folded_name, b.id LIMIT $many"""));

    private static final String THEMES = Cypher.text("""
            MATCH (:Event {id: $id})-[x:ABOUT]->(t:Theme)
            WITH t, collect(<tie>) AS ties
            RETURN t.id AS id, ties ORDER BY t.id LIMIT $many""");

    private EventReads() {}

    /** Lists the events that pass. */
    public static Page<EventSummary> events(SimpleQueryRunner neo4j, EventFilter filter, Window window) {
        var condition = EventCondition.of(filter);
        return EVENTS.passing(condition).read(neo4j, condition.parameters(), window, EventRow::summary);
    }

    /** Looks one event up. */
    public static Optional<EventDetail> event(SimpleQueryRunner neo4j, EventId id) {
        Map<String, Object> of = Map.of("id", id.value(), "many", MANY);
        return neo4j.run(EVENT, of).stream()
                .findFirst()
                .map(row -> new EventDetail(
                        EventRow.summary(row),
                        neo4j.run(RECAPS, of).list(EventReads::recap),
                        sorted(neo4j.run(BODIES, of).list(EventReads::body), STRONGEST_FIRST),
                        sorted(neo4j.run(THEMES, of).list(EventReads::theme), MAIN_FIRST)));
    }

    private static RecapRef recap(Record row) {
        String url = EventRow.text(row.get("url"));
        return new RecapRef(
                new RecapId(row.get("id").asString()),
                row.get("title").asString(),
                url == null ? null : URI.create(url),
                EventRow.day(row.get("published")));
    }

    private static LinkedBody body(Record row) {
        var ties = TieRows.strongest(TieRows.of(row));
        var ref =
                new BodyRef(BodyId.of(row.get("id").asString()), row.get("name").asString());
        return new LinkedBody(ref, TieRows.links(ties), TieRows.grounds(ties));
    }

    private static EventTheme theme(Record row) {
        var ties = TieRows.of(row);
        String slug = row.get("id").asString().substring(Theme.PREFIX.length());
        return new EventTheme(Slugged.of(Theme.class, slug), TieRows.isMain(ties), TieRows.grounds(ties));
    }

    /** Sorts stably, so that what the statement put in order stays so among equals. */
    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows.stream().sorted(order).toList();
    }
}

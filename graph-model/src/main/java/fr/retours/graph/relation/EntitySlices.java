package fr.retours.graph.relation;

import fr.retours.graph.BodyRows;
import fr.retours.graph.StaleReadException;
import fr.retours.model.BodyId;
import fr.retours.model.Person;
import fr.retours.model.PersonId;
import fr.retours.model.PersonSummary;
import fr.retours.model.RelationFilter;
import fr.retours.model.slice.BodySlice;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.neo4j.driver.SimpleQueryRunner;

/** Goes through people and bodies in the order of ids. */
final class EntitySlices {
    /** The bodies, and all that contain them. */
    private static final String BODIES = """
            UNWIND $bodies AS id
            MATCH (:Body {id: id})-[:PART_OF*0..]->(up:Body)
            WITH DISTINCT up
            RETURN up {.*} AS body""";

    private final SimpleQueryRunner neo4j;
    private final EventWeb web;
    private final WebSlice slice;

    EntitySlices(SimpleQueryRunner neo4j, EventWeb web, RelationFilter filter) {
        this.neo4j = neo4j;
        this.web = web;
        this.slice = web.narrowed(neo4j, filter);
    }

    List<PersonSummary> people(String after, int most) {
        return next(after, most, web.people()::get).stream().map(this::person).toList();
    }

    List<BodySlice> bodies(String after, int most) {
        var found = next(after, most, one -> !web.people().get(one));
        var ids = found.stream().map(one -> id(one).value()).toList();
        var bodies = new BodyRows(neo4j.run(BODIES, Map.of("bodies", ids)).list(row -> row.get("body")));
        return found.stream().map(one -> body(one, bodies)).toList();
    }

    private List<Attendance> next(String after, int most, IntPredicate wanted) {
        return web.entitiesAfter(after)
                .filter(wanted)
                .mapToObj(this::attendance)
                .filter(one -> one.events > 0)
                .limit(most)
                .toList();
    }

    private Attendance attendance(int entity) {
        int[] events = slice.view()
                .eventsOf()
                .of(entity)
                .filter(slice.passing()::get)
                .filter(event -> !web.people().get(entity) || slice.hadOwnParts(entity, event))
                .toArray();
        return new Attendance(entity, events.length, Days.of(web, IntStream.of(events)));
    }

    private PersonSummary person(Attendance of) {
        var ref = web.entity(of.entity);
        return new PersonSummary(
                new Person((PersonId) ref.id(), ref.name(), web.aliases(of.entity)),
                of.events,
                of.days.first(),
                of.days.last());
    }

    private BodySlice body(Attendance of, BodyRows bodies) {
        BodyId id = id(of);
        return new BodySlice(
                bodies.body(id).orElseThrow(() -> new StaleReadException(id + " is no longer there")),
                of.events,
                of.days.first(),
                of.days.last());
    }

    private BodyId id(Attendance of) {
        return (BodyId) web.entity(of.entity).id();
    }

    /**
     * Someone at the events that pass.
     *
     * @param events how many
     */
    private record Attendance(int entity, int events, Days days) {}
}

package fr.retours.api.fact;

import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.EventSlice;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.view.PersonSummary;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All of a slice of the graph, read a stretch at a time. */
public record WholeSlices(SliceGraph graph, RelationFilter filter) {
    private static final int AT_ONCE = 500;

    /** Streams all people, by id. */
    public Stream<PersonSummary> people() {
        return SliceGraph.whole(
                AT_ONCE,
                (@Nullable PersonId after) -> graph.people(filter, after, AT_ONCE),
                one -> one.person().id());
    }

    /** Streams all bodies, by id. */
    public Stream<BodySlice> bodies() {
        return SliceGraph.whole(
                AT_ONCE,
                (@Nullable BodyId after) -> graph.bodies(filter, after, AT_ONCE),
                one -> one.body().id());
    }

    /** Streams all events, by id; some have thousands of people. */
    public Stream<EventSlice> events(int atOnce) {
        return SliceGraph.whole(
                atOnce,
                (@Nullable EventId after) -> graph.events(filter, after, atOnce),
                one -> one.event().id());
    }
}

package fr.retours.api.export.table;

import fr.retours.api.fact.Quoting;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.view.PersonSummary;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of the graph to be exported, gone through in the order of ids and never held whole. Safe for concurrent use. */
public record Slice(SliceGraph graph, Quoting quoting, RelationFilter filter) {
    /** Some events have thousands of people. */
    private static final int EVENTS_AT_ONCE = 50;

    private static final int ENTITIES_AT_ONCE = 500;

    public void people(Sink<PersonSummary> sink) throws IOException {
        each(
                SliceGraph.whole(
                        ENTITIES_AT_ONCE,
                        (@Nullable PersonId after) -> graph.people(filter, after, ENTITIES_AT_ONCE),
                        one -> one.person().id()),
                sink);
    }

    public void bodies(Sink<BodySlice> sink) throws IOException {
        each(
                SliceGraph.whole(
                        ENTITIES_AT_ONCE,
                        (@Nullable BodyId after) -> graph.bodies(filter, after, ENTITIES_AT_ONCE),
                        one -> one.body().id()),
                sink);
    }

    public void events(Sink<ReportedEvent> sink) throws IOException {
        each(
                SliceGraph.whole(
                        EVENTS_AT_ONCE,
                        (@Nullable EventId after) -> graph.events(filter, after, EVENTS_AT_ONCE),
                        one -> one.event().id()),
                one -> sink.accept(new ReportedEvent(one, quoting.quotes())));
    }

    /** Goes through how people stand in events. */
    public void participations(Sink<Standpoint> sink) throws IOException {
        events(event -> each(event.who(true), sink));
    }

    /** Goes through how bodies stand in events. */
    public void links(Sink<Standpoint> sink) throws IOException {
        events(event -> each(event.who(false), sink));
    }

    /** Goes through how all stand in events. */
    public void ties(Sink<Standpoint> sink) throws IOException {
        events(event -> each(event.everybody(), sink));
    }

    /** Goes through people, bodies, then events. */
    public void nodes(Sink<Node> sink) throws IOException {
        people(one -> sink.accept(Node.of(one)));
        bodies(one -> sink.accept(Node.of(one)));
        events(one -> sink.accept(Node.of(one)));
    }

    private static <T> void each(Stream<T> all, Sink<T> sink) throws IOException {
        for (T one : (Iterable<T>) all::iterator) {
            sink.accept(one);
        }
    }
}

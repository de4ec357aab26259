package fr.retours.api.export.table;

import fr.retours.api.fact.Quoting;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.EventSlice;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.view.PersonSummary;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of the graph to be exported, gone through in the order of ids and never held whole. Safe for concurrent use. */
public final class Slice {
    /** Some events have thousands of people. */
    private static final int EVENTS_AT_ONCE = 50;

    private static final int ENTITIES_AT_ONCE = 500;

    private final SliceGraph graph;
    private final Quoting quoting;
    private final RelationFilter filter;

    public Slice(SliceGraph graph, Quoting quoting, RelationFilter filter) {
        this.graph = graph;
        this.quoting = quoting;
        this.filter = filter;
    }

    public void people(Sink<PersonSummary> sink) throws IOException {
        batches(
                (@Nullable PersonId after) -> graph.people(filter, after, ENTITIES_AT_ONCE),
                one -> one.person().id(),
                ENTITIES_AT_ONCE,
                sink);
    }

    public void bodies(Sink<BodySlice> sink) throws IOException {
        batches(
                (@Nullable BodyId after) -> graph.bodies(filter, after, ENTITIES_AT_ONCE),
                one -> one.body().id(),
                ENTITIES_AT_ONCE,
                sink);
    }

    public void events(Sink<ReportedEvent> sink) throws IOException {
        batches(
                (@Nullable EventId after) -> graph.events(filter, after, EVENTS_AT_ONCE),
                (EventSlice one) -> one.event().id(),
                EVENTS_AT_ONCE,
                one -> sink.accept(new ReportedEvent(one, quoting.quotes())));
    }

    /** Goes through how people stand in events. */
    public void participations(Sink<Standpoint> sink) throws IOException {
        events(event -> each(event.who(true).toList(), sink));
    }

    /** Goes through how bodies stand in events. */
    public void links(Sink<Standpoint> sink) throws IOException {
        events(event -> each(event.who(false).toList(), sink));
    }

    /** Goes through how all stand in events. */
    public void ties(Sink<Standpoint> sink) throws IOException {
        events(event -> each(event.everybody().toList(), sink));
    }

    /** Goes through people, bodies, then events. */
    public void nodes(Sink<Node> sink) throws IOException {
        people(one -> sink.accept(Node.of(one)));
        bodies(one -> sink.accept(Node.of(one)));
        events(one -> sink.accept(Node.of(one)));
    }

    private static <T> void each(List<T> all, Sink<T> sink) throws IOException {
        for (T one : all) {
            sink.accept(one);
        }
    }

    private static <I, T> void batches(Batches<I, T> batches, Function<T, I> id, int most, Sink<T> sink)
            throws IOException {
        I after = null;
        List<T> batch;
        do {
            batch = batches.after(after);
            each(batch, sink);
            after = batch.isEmpty() ? null : id.apply(batch.getLast());
        } while (batch.size() == most);
    }

    /** Reads what follows on a thing. */
    @FunctionalInterface
    private interface Batches<I, T> {
        List<T> after(@Nullable I id);
    }
}

package fr.retours.api;

import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.meeting.Attending;
import fr.retours.model.meeting.Standing;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.EventSlice;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.term.LinkKind;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.EntityRef;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.PersonSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Sample} as slices. Of a filter it heeds only who took part, but remembers it; it can be down, or have events without end. */
final class FakeSlices implements SliceGraph {
    volatile boolean down;
    /** What each reading waits for. */
    volatile CountDownLatch gate = new CountDownLatch(0);

    volatile boolean endless;
    /** Batches of events after which it goes down. */
    volatile int lastBatch = Integer.MAX_VALUE;

    volatile @Nullable RelationFilter filter;
    volatile List<EventDetail> events = Sample.EVENTS;
    /** Where all events that have a place were held. */
    volatile @Nullable Coordinates point = Sample.COMMUNE.coordinates();

    private volatile int batches;
    private final Predicate<EventDetail> told;

    FakeSlices() {
        this(any -> true);
    }

    private FakeSlices(Predicate<EventDetail> told) {
        this.told = told;
    }

    @Override
    public SliceGraph toldBy(Set<RecapId> recaps) {
        note(RelationFilter.NONE);
        var some = new FakeSlices(event -> event.recaps().stream().anyMatch(one -> recaps.contains(one.id())));
        some.events = events;
        some.point = point;
        return some;
    }

    @Override
    public List<EventSlice> events(RelationFilter filter, @Nullable EventId after, int most) {
        note(filter);
        batches = after == null ? 1 : batches + 1;
        if (batches > lastBatch) {
            throw new GraphUnavailableException("the fake went down", new IOException("connection reset"));
        }
        if (endless) {
            int first = after == null ? 0 : Integer.parseInt(after.value().substring("event:e".length())) + 1;
            return IntStream.range(first, first + most).mapToObj(this::numbered).toList();
        }
        return page(
                events.stream().filter(told).map(one -> slice(one, filter.tookPartOnly())),
                one -> one.event().id().value(),
                after == null ? "" : after.value(),
                most);
    }

    @Override
    public List<PersonSummary> people(RelationFilter filter, @Nullable PersonId after, int most) {
        note(filter);
        return page(
                Sample.PEOPLE.stream()
                        .filter(one -> isThere(one.id()))
                        .map(FakeGraph::summary)
                        .filter(one -> !filter.tookPartOnly() || one.events() > 0),
                one -> one.person().id().value(),
                after == null ? "" : after.value(),
                most);
    }

    @Override
    public List<BodySlice> bodies(RelationFilter filter, @Nullable BodyId after, int most) {
        note(filter);
        return page(
                Sample.BODIES.stream()
                        .filter(one -> isThere(one.body().id()))
                        .filter(one -> one.events() > 0 || (!filter.tookPartOnly() && one.mentions() > 0))
                        .map(FakeSlices::slice),
                one -> one.body().id().value(),
                after == null ? "" : after.value(),
                most);
    }

    /** Those who stand in no event are there as long as all events are. */
    private boolean isThere(EntityId id) {
        return Sample.EVENTS.stream().allMatch(told)
                || Sample.EVENTS.stream()
                        .filter(told)
                        .anyMatch(event -> slice(event, false).who().stream()
                                .anyMatch(one -> one.entity().id().equals(id)));
    }

    private void note(RelationFilter filter) {
        FakeGraph.await(gate);
        this.filter = filter;
        if (down) {
            throw new GraphUnavailableException("the fake is down", new IOException("connection refused"));
        }
    }

    private static <T> List<T> page(Stream<T> all, Function<T, String> id, String after, int most) {
        return all.sorted(Comparator.comparing(id))
                .filter(one -> id.apply(one).compareTo(after) > 0)
                .limit(most)
                .toList();
    }

    private static BodySlice slice(BodyDetail one) {
        return new BodySlice(one.body(), one.events(), Sample.WATER_EVENT.date(), Sample.WATER_EVENT.date());
    }

    private EventSlice slice(EventDetail detail, boolean tookPartOnly) {
        List<Attending> who = new ArrayList<>();
        Sample.PARTICIPANTS.getOrDefault(detail.event().id(), List.of()).forEach(one -> {
            var how = one.presence();
            who.add(new Attending(
                    new EntityRef(one.person().id(), one.person().name()),
                    new Standing(how.tookPart(), how.parts(), how.roles(), List.of(), how.grounds())));
        });
        detail.bodies()
                .forEach(one -> who.add(new Attending(
                        new EntityRef(one.body().id(), one.body().name()),
                        new Standing(
                                one.links().getFirst() != LinkKind.MENTIONED,
                                List.of(),
                                List.of(),
                                one.links(),
                                one.grounds()))));
        var place = detail.event().place();
        return new EventSlice(
                detail.event(),
                place == null ? null : point,
                detail.recaps(),
                detail.themes().getFirst().grounds(),
                who.stream()
                        .filter(one -> !tookPartOnly || one.standing().tookPart())
                        .toList(),
                detail.themes());
    }

    private EventSlice numbered(int number) {
        EventSlice model = slice(Sample.EVENTS.getFirst(), true);
        var event = model.event();
        return new EventSlice(
                new EventSummary(
                        new EventId("event:e" + number),
                        event.title(),
                        event.kind(),
                        event.time(),
                        event.place(),
                        event.attendance(),
                        event.participants()),
                model.point(),
                model.recaps(),
                model.grounds(),
                model.who(),
                model.themes());
    }
}

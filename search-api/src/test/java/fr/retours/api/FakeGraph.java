package fr.retours.api;

import fr.retours.model.fact.Person;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DatasetState;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.EventOrder;
import fr.retours.model.port.GraphReads;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.PersonQuery;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Theme;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.DatedRole;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.EventTheme;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.Participant;
import fr.retours.model.view.PersonDetail;
import fr.retours.model.view.PersonEvent;
import fr.retours.model.view.PersonSummary;
import fr.retours.model.view.ThemeEvent;
import fr.retours.model.view.YearGroup;
import fr.retours.text.deadline.RequestDeadline;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Sample} as a graph. It does not filter but remembers the filter asked for, and can be down or broken. */
final class FakeGraph implements ParticipationGraph {
    volatile boolean down;
    volatile boolean broken;
    /** Whether its facts were read off other texts than those of the index. */
    volatile boolean textsChanged;

    /** More events, without a date, that are counted and not listed. */
    volatile int undated;
    /** More events that are counted and not listed, as long as no confidence is asked for. */
    volatile int unsure;

    /** More facts, which questions of relationship are answered from; of bodies, those involved are known. */
    volatile List<RecapFacts> added = List.of();

    /** How often all facts were read. */
    final AtomicInteger readings = new AtomicInteger();
    /** What reading them waits for. */
    volatile CountDownLatch gate = new CountDownLatch(0);

    volatile String version = "v1";
    /** Nothing is kept of answers while there is none. */
    volatile Optional<String> revision = Optional.empty();

    volatile @Nullable EventFilter filter;
    volatile double leastConfidence;
    volatile @Nullable PersonQuery query;

    @Override
    public Page<EventSummary> events(EventFilter filter, double least, EventOrder order, PageWindow window) {
        note(filter);
        leastConfidence = least;
        Stream<EventSummary> all = Sample.EVENTS.stream().map(EventDetail::event);
        Page<EventSummary> listed =
                page(order == EventOrder.TITLE ? all.sorted(Comparator.comparing(EventSummary::title)) : all, window);
        return new Page<>(listed.items(), listed.total() + undated + (least > 0 ? 0 : unsure), least > 0 ? unsure : 0);
    }

    @Override
    public List<YearGroup> eventsByYear(EventFilter filter, double least, EventGrouping grouping) {
        note(filter);
        var dated = Sample.EVENTS.stream()
                .flatMap(one -> one.event().time().years(filter.basis()).stream()
                        .map(year -> new YearGroup(year, group(one, grouping), 1)));
        return Stream.concat(
                        dated, Stream.generate(() -> new YearGroup(null, "", 1)).limit(undated))
                .toList();
    }

    private static String group(EventDetail one, EventGrouping grouping) {
        return switch (grouping) {
            case KIND -> one.event().kind().slug();
            case THEME ->
                one.themes().stream()
                        .filter(EventTheme::main)
                        .map(main -> main.theme().slug())
                        .findFirst()
                        .orElse("");
        };
    }

    @Override
    public Optional<EventDetail> event(EventId id) {
        answer();
        return Sample.EVENTS.stream().filter(one -> one.event().id().equals(id)).findFirst();
    }

    @Override
    public Page<Participant> participants(EventId id, RelationFilter filter, PageWindow window) {
        answer();
        return page(
                participants(id)
                        .filter(one -> !filter.tookPartOnly() || one.presence().tookPart()),
                one -> one.presence().grounds(),
                filter.minConfidence(),
                window);
    }

    @Override
    public Page<PersonSummary> people(PersonQuery query, PageWindow window) {
        note(query.filter());
        this.query = query;
        return page(Sample.PEOPLE.stream().map(FakeGraph::summary), window);
    }

    @Override
    public Optional<PersonDetail> person(PersonId id, double least) {
        answer();
        return Sample.PEOPLE.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new PersonDetail(summary(one), roles(id)));
    }

    @Override
    public Page<PersonEvent> eventsOf(PersonId id, RelationFilter filter, PageWindow window) {
        note(filter.events());
        return page(
                presences(id)
                        .filter(one -> !filter.tookPartOnly() || one.presence().tookPart()),
                one -> one.presence().grounds(),
                filter.minConfidence(),
                window);
    }

    @Override
    public Optional<BodyDetail> body(BodyId id, double least) {
        answer();
        return Stream.concat(Stream.concat(Sample.BODIES.stream(), Stream.of(Sample.OPEN)), addedBodies())
                .filter(one -> one.body().id().equals(id))
                .findFirst();
    }

    @Override
    public Page<BodyEvent> eventsOf(BodyId id, RelationFilter filter, PageWindow window) {
        note(filter.events());
        return page(
                Sample.EVENTS.stream()
                        .flatMap(event -> event.bodies().stream()
                                .filter(linked -> linked.body().id().equals(id))
                                .filter(linked ->
                                        !filter.tookPartOnly() || linked.links().getFirst() != LinkKind.MENTIONED)
                                .map(linked ->
                                        new BodyEvent(event.event(), linked.links(), List.of(), linked.grounds()))),
                BodyEvent::grounds,
                filter.minConfidence(),
                window);
    }

    @Override
    public Page<ThemeEvent> eventsOf(Theme theme, RelationFilter filter, PageWindow window) {
        note(filter.events());
        return page(
                Sample.EVENTS.stream()
                        .flatMap(event -> event.themes().stream()
                                .filter(about -> about.theme() == theme)
                                .map(about -> new ThemeEvent(event.event(), about.main(), about.grounds()))),
                ThemeEvent::grounds,
                filter.minConfidence(),
                window);
    }

    @Override
    public Page<CitingRecap> recapsCiting(EntityId id, double least, PageWindow window) {
        answer();
        return page(
                Set.of(Sample.KARIM, Sample.CLERMONT).contains(id) ? Stream.of(Sample.CITING) : Stream.of(),
                CitingRecap::grounds,
                least,
                window);
    }

    @Override
    public Optional<String> sha256(RecapId id) {
        return textsChanged ? Optional.of("another") : Optional.empty();
    }

    @Override
    public <E extends Exception> void inOneState(GraphReads<E> reads) throws E {
        reads.run();
    }

    @Override
    public DatasetState state() {
        answer();
        return new DatasetState(Optional.of(version), revision);
    }

    /** Returns the sample's facts and what was added, unless the graph does not answer. */
    Collection<RecapFacts> facts() {
        answer();
        readings.incrementAndGet();
        await(gate);
        return Stream.concat(SampleFacts.all().stream(), added.stream()).toList();
    }

    /** Waits as a graph works: until the gate is open, or until the request that is worked on must end. */
    static void await(CountDownLatch gate) {
        try {
            var deadline = RequestDeadline.current();
            if (!gate.await(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                deadline.check();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("a fake must not be interrupted", e);
        }
    }

    private Stream<BodyDetail> addedBodies() {
        return added.stream().flatMap(recap -> recap.bodies().stream()).map(one -> new BodyDetail(one.body(), 1, 0));
    }

    private void note(EventFilter filter) {
        answer();
        this.filter = filter;
    }

    private void answer() {
        if (down) {
            throw new GraphUnavailableException("the fake is down", new IOException("connection refused"));
        }
        if (broken) {
            throw new IllegalStateException("the fake is broken at /secret/path");
        }
    }

    private static <T> Page<T> page(Stream<T> all, Function<T, Grounds> grounds, double least, PageWindow window) {
        List<T> items = all.toList();
        return page(items.stream().filter(one -> grounds.apply(one).confidence() >= least), window)
                .outOf(items.size());
    }

    private static <T> Page<T> page(Stream<T> all, PageWindow window) {
        List<T> items = all.toList();
        return new Page<>(
                items.stream().skip(window.offset()).limit(window.limit()).toList(), items.size());
    }

    private static Stream<Participant> participants(EventId id) {
        return Sample.PARTICIPANTS.getOrDefault(id, List.of()).stream();
    }

    private static Stream<PersonEvent> presences(PersonId id) {
        return Sample.EVENTS.stream()
                .map(EventDetail::event)
                .flatMap(event -> participants(event.id())
                        .filter(one -> one.person().id().equals(id))
                        .map(one -> new PersonEvent(event, one.presence())));
    }

    private static List<EventSummary> attended(PersonId id) {
        Predicate<PersonEvent> there = one -> one.presence().tookPart();
        return presences(id).filter(there).map(PersonEvent::event).toList();
    }

    static PersonSummary summary(Person person) {
        List<EventSummary> events = attended(person.id());
        return new PersonSummary(
                person,
                events.size(),
                events.isEmpty() ? null : events.getLast().time().begin(),
                events.isEmpty() ? null : events.getFirst().time().begin());
    }

    private static List<DatedRole> roles(PersonId id) {
        return presences(id)
                .flatMap(one -> one.presence().roles().stream()
                        .map(role -> new DatedRole(
                                role, one.event().id(), one.event().time().begin())))
                .toList();
    }
}

package fr.retours.graph.testing;

import fr.retours.model.fact.Person;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.Slug;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.EventOrder;
import fr.retours.model.port.GraphReads;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.PersonQuery;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.DatedRole;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.Participant;
import fr.retours.model.view.PersonDetail;
import fr.retours.model.view.PersonEvent;
import fr.retours.model.view.PersonRef;
import fr.retours.model.view.PersonSummary;
import fr.retours.model.view.Presence;
import fr.retours.model.view.ThemeEvent;
import fr.retours.model.view.YearGroup;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The graph ports over a map, for tests: every answer is worked out anew from the facts, in the plainest way. Safe for
 * concurrent use.
 */
public final class InMemoryGraph extends InMemoryStore implements ParticipationGraph {
    private static final Comparator<EventSummary> LATEST_FIRST = Comparator.comparing(
                    EventSummary::time, EventTime.LATEST_FIRST)
            .thenComparing(one -> one.id().value());

    private static final Comparator<PersonRef> BY_NAME = Comparator.comparing(
                    (PersonRef one) -> Slug.of(one.name()).replace('-', ' '))
            .thenComparing(one -> one.id().value());

    /** Starts empty. */
    public InMemoryGraph() {}

    /** Nobody writes while a test asks for one state; other threads read what the one that asks waits for. */
    @Override
    public <E extends Exception> void inOneState(GraphReads<E> reads) throws E {
        reads.run();
    }

    @Override
    public Optional<String> datasetVersion() {
        return state().version();
    }

    @Override
    public synchronized Page<EventSummary> events(
            EventFilter filter, double leastConfidence, EventOrder order, PageWindow window) {
        return page(passing(filter, leastConfidence).map(ToldEvent::summary).sorted(comparator(order)), window)
                .outOf(passing(filter, 0).count());
    }

    private static Comparator<EventSummary> comparator(EventOrder order) {
        Comparator<EventSummary> byId = Comparator.comparing(one -> one.id().value());
        return switch (order) {
            case LATEST -> LATEST_FIRST;
            case EARLIEST ->
                Comparator.comparing(EventSummary::time, EventTime.EARLIEST_FIRST)
                        .thenComparing(byId);
            case TITLE ->
                Comparator.comparing((EventSummary one) -> Slug.of(one.title())).thenComparing(byId);
            case PARTICIPANTS ->
                Comparator.comparingInt(EventSummary::participants).reversed().thenComparing(LATEST_FIRST);
        };
    }

    @Override
    public synchronized List<YearGroup> eventsByYear(
            EventFilter filter, double leastConfidence, EventGrouping grouping) {
        record Group(@Nullable Year year, String name) {}
        Comparator<Group> order = Comparator.comparing(Group::year, Comparator.nullsLast(Comparator.naturalOrder()));
        return passing(filter, leastConfidence)
                .flatMap(one -> one.years(filter.basis()).stream()
                        .map(year -> new Group(year.orElse(null), one.group(grouping))))
                .collect(Collectors.groupingBy(
                        one -> one, () -> new TreeMap<>(order.thenComparing(Group::name)), Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new YearGroup(one.getKey().year(), one.getKey().name(), one.getValue()))
                .toList();
    }

    @Override
    public synchronized Optional<EventDetail> event(EventId id) {
        return reported().filter(one -> one.id().equals(id)).findFirst().map(ToldEvent::detail);
    }

    @Override
    public synchronized Page<Participant> participants(EventId id, RelationFilter filter, PageWindow window) {
        return page(
                        reported()
                                .filter(one -> one.id().equals(id))
                                .map(one -> new Scene(one, filter))
                                .flatMap(scene -> scene.people()
                                        .map(person -> new Participant(ref(person), presence(scene, person)))
                                        .sorted(Comparator.comparing(Participant::person, BY_NAME))),
                        window)
                .boundBy(
                        filter,
                        whole -> participants(id, whole, PageWindow.FIRST).total());
    }

    private static Presence presence(Scene scene, PersonId person) {
        var standing = scene.standing(person, false).orElseThrow();
        return new Presence(standing.tookPart(), standing.parts(), standing.roles(), standing.grounds());
    }

    private Stream<Scene> scenes(RelationFilter filter) {
        return reported().filter(new RelationPassing(filter, true)).map(one -> new Scene(one, filter));
    }

    @Override
    public synchronized Page<PersonSummary> people(PersonQuery query, PageWindow window) {
        int least = query.filter().equals(EventFilter.NONE) ? 0 : 1;
        return page(
                everybody()
                        .filter(one -> matches(one, query.words()))
                        .map(one -> summary(one, query.filter(), 0))
                        .filter(one -> one.events() >= Math.max(least, query.minEvents()))
                        .sorted(Comparator.comparingInt(PersonSummary::events)
                                .reversed()
                                .thenComparing(one -> ref(one.person().id()), BY_NAME)),
                window);
    }

    @Override
    public synchronized Optional<PersonDetail> person(PersonId id, double least) {
        return everybody()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new PersonDetail(
                        summary(one, EventFilter.NONE, least),
                        reported()
                                .flatMap(event -> event.datedRoles(id).stream())
                                .sorted(Comparator.comparing(
                                                DatedRole::on,
                                                Comparator.nullsLast(Comparator.<EventDate>naturalOrder()))
                                        .thenComparing(role -> role.event().value()))
                                .toList()));
    }

    @Override
    public synchronized Page<PersonEvent> eventsOf(PersonId id, RelationFilter filter, PageWindow window) {
        return page(
                        scenes(filter)
                                .filter(scene -> scene.standing(id, false).isPresent())
                                .map(scene -> new PersonEvent(scene.reported().summary(), presence(scene, id)))
                                .sorted(Comparator.comparing(PersonEvent::event, LATEST_FIRST)),
                        window)
                .boundBy(filter, whole -> eventsOf(id, whole, PageWindow.FIRST).total());
    }

    @Override
    public synchronized Optional<BodyDetail> body(BodyId id, double least) {
        var links = reported()
                .map(one -> new Scene(one, RelationFilter.ANY.withMinConfidence(least)).standing(id, true))
                .flatMap(Optional::stream)
                .toList();
        int mentions = (int) links.stream().filter(one -> !one.tookPart()).count();
        return facts().flatMap(Territories::of)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(body -> new BodyDetail(body, links.size() - mentions, mentions));
    }

    @Override
    public synchronized Page<BodyEvent> eventsOf(BodyId id, RelationFilter filter, PageWindow window) {
        return page(
                        scenes(filter)
                                .flatMap(scene -> scene.standing(id, true).stream()
                                        .map(one -> new BodyEvent(
                                                scene.reported().summary(), one.links(), one.through(), one.grounds())))
                                .sorted(Comparator.comparing(BodyEvent::event, LATEST_FIRST)),
                        window)
                .boundBy(filter, whole -> eventsOf(id, whole, PageWindow.FIRST).total());
    }

    @Override
    public synchronized Page<ThemeEvent> eventsOf(Theme theme, RelationFilter filter, PageWindow window) {
        return page(
                        scenes(filter)
                                .flatMap(scene -> scene.about(theme).stream()
                                        .map(about -> new ThemeEvent(
                                                scene.reported().summary(), about.main(), about.grounds())))
                                .sorted(Comparator.comparing(ThemeEvent::event, LATEST_FIRST)),
                        window)
                .boundBy(
                        filter,
                        whole -> eventsOf(theme, whole, PageWindow.FIRST).total());
    }

    @Override
    public synchronized Page<CitingRecap> recapsCiting(EntityId id, double least, PageWindow window) {
        return page(
                        citing(id)
                                .filter(one -> one.grounds().confidence() >= least)
                                .sorted(Comparator.comparing(
                                                (CitingRecap one) -> one.recap().published(),
                                                Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                                        .thenComparing(one -> one.recap().id())),
                        window)
                .outOf(citing(id).count());
    }

    private Stream<CitingRecap> citing(EntityId id) {
        return facts().filter(one -> one.event().isEmpty()).flatMap(one -> CitingRecaps.of(one, id).stream());
    }

    private Stream<RecapFacts> facts() {
        return held().stream();
    }

    private Stream<ToldEvent> reported() {
        return facts()
                .filter(one -> one.event().isPresent())
                .collect(Collectors.groupingBy(one -> one.event().orElseThrow().id()))
                .values()
                .stream()
                .map(ToldEvent::new);
    }

    private Stream<ToldEvent> passing(EventFilter filter, double least) {
        return reported().filter(RelationPassing.of(filter, least));
    }

    /** Streams everybody as the first recap by id that names them has it. */
    private Stream<Person> everybody() {
        Map<PersonId, Person> all = facts().flatMap(one -> one.people().stream())
                .collect(Collectors.toMap(one -> one.person().id(), one -> one.person(), (first, later) -> first));
        return all.values().stream();
    }

    private PersonRef ref(PersonId id) {
        return everybody()
                .filter(one -> one.id().equals(id))
                .map(one -> new PersonRef(id, one.name()))
                .findFirst()
                .orElseThrow();
    }

    private PersonSummary summary(Person person, EventFilter filter, double least) {
        var events = passing(filter, 0)
                .filter(one -> new Scene(one, RelationFilter.NONE.withMinConfidence(least))
                        .people()
                        .anyMatch(person.id()::equals))
                .map(ToldEvent::summary)
                .toList();
        var days = events.stream()
                .map(one -> one.time().begin())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new PersonSummary(
                person, events.size(), days.isEmpty() ? null : days.getFirst(), days.isEmpty() ? null : days.getLast());
    }

    private static boolean matches(Person person, String words) {
        if (words.isBlank()) {
            return true;
        }
        var sought = folded(words);
        var known = Stream.concat(Stream.of(person.name()), person.aliases().stream())
                .flatMap(one -> folded(one).stream())
                .toList();
        Predicate<String> starts = word -> known.stream().anyMatch(one -> one.startsWith(word));
        return !sought.isEmpty() && sought.stream().allMatch(starts);
    }

    private static List<String> folded(String text) {
        return Stream.of(Slug.of(text).split("-"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static <T> Page<T> page(Stream<T> all, PageWindow window) {
        var items = all.toList();
        return new Page<>(
                items.stream().skip(window.offset()).limit(window.limit()).toList(), items.size());
    }
}

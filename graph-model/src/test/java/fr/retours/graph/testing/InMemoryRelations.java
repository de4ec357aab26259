package fr.retours.graph.testing;

import fr.retours.graph.snapshot.name.FiledName;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.meeting.Attending;
import fr.retours.model.meeting.RelatedEvent;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.Change;
import fr.retours.model.relation.Comparison;
import fr.retours.model.relation.Neighbourhood;
import fr.retours.model.relation.PairChance;
import fr.retours.model.relation.PairTrend;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationPath;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.relation.ThemeYearCount;
import fr.retours.model.relation.YearCount;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventTime;
import fr.retours.model.time.Period;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions of relationship over facts in memory, for tests: every answer is worked out anew, in the plainest way. */
public final class InMemoryRelations implements RelationGraph {
    static final Comparator<Scene> LATEST_FIRST = Comparator.comparing(
                    (Scene one) -> one.reported().summary().time(), EventTime.LATEST_FIRST)
            .thenComparing(one -> one.reported().id().value());

    private final Supplier<Collection<RecapFacts>> facts;

    /** Answers from the facts there are when a question is asked. */
    public InMemoryRelations(Supplier<Collection<RecapFacts>> facts) {
        this.facts = facts;
    }

    @Override
    public Map<NodeId, String> labels(Collection<? extends NodeId> ids) {
        Map<NodeId, String> labels = new HashMap<>();
        ids.forEach(id -> find(id).ifPresent(label -> labels.put(id, label)));
        return labels;
    }

    private Optional<String> find(NodeId id) {
        var corpus = corpus();
        return switch (id) {
            case EventId event ->
                corpus.events().stream()
                        .filter(one -> one.id().equals(event))
                        .map(one -> one.summary().title())
                        .findFirst();
            case EntityId entity -> corpus.find(entity).map(one -> one.name());
        };
    }

    @Override
    public Page<Relation> relations(
            RelationQuestion question, RelationFilter filter, RelationView view, PageWindow window) {
        return page(all(question, filter, view).stream(), window)
                .boundBy(filter, whole -> total(question, whole, view));
    }

    private long total(RelationQuestion question, RelationFilter filter, RelationView view) {
        return view.beyondChance()
                ? all(question, filter, view).size()
                : sizes(question, filter, corpus()).values().stream()
                        .filter(events -> events >= view.minEvents())
                        .count();
    }

    @Override
    public SortedMap<String, Integer> initials(RelationQuestion question, RelationFilter filter) {
        var corpus = corpus();
        return meetings(question, filter, corpus)
                .map(Meeting::to)
                .distinct()
                .collect(Collectors.groupingBy(
                        one -> FiledName.initial(FiledName.key(corpus.ref(one))),
                        TreeMap::new,
                        Collectors.summingInt(one -> 1)));
    }

    @Override
    public Stream<Relation> allRelations(RelationQuestion question, RelationFilter filter, RelationView view) {
        return all(question, filter, view).stream();
    }

    @Override
    public List<YearCount> series(RelationQuestion question, RelationFilter filter) {
        record Dated(Optional<Year> year, Meeting meeting) {}
        Map<Optional<Year>, List<Meeting>> years = meetings(question, filter, corpus())
                .flatMap(one -> one.scene().reported().years(filter.events().basis()).stream()
                        .map(year -> new Dated(year, one)))
                .collect(Collectors.groupingBy(Dated::year, Collectors.mapping(Dated::meeting, Collectors.toList())));
        return years.entrySet().stream()
                .map(entry -> year(entry.getKey().orElse(null), entry.getValue()))
                .sorted(Comparator.comparing(YearCount::year, Comparator.nullsLast(Comparator.<Year>naturalOrder())))
                .toList();
    }

    private static YearCount year(@Nullable Year year, List<Meeting> of) {
        return new YearCount(
                year,
                of.stream().map(one -> one.scene().reported().id()).distinct().count(),
                of.stream().map(InMemoryRelations::ends).distinct().count(),
                of.size());
    }

    @Override
    public long leftOut(RelationFilter filter) {
        var corpus = corpus();
        return presences(filter.howeverSure(), corpus) - presences(filter, corpus);
    }

    private static long presences(RelationFilter filter, Corpus corpus) {
        return scenes(filter, true, corpus)
                .flatMap(one -> Stream.concat(one.people(), one.bodies()))
                .count();
    }

    @Override
    public Comparison compare(
            RelationQuestion question,
            RelationFilter filter,
            Period before,
            Period after,
            RelationView view,
            PageWindow window) {
        Map<List<EntityId>, Relation> then = byEnds(all(question, filter.in(before), view));
        Map<List<EntityId>, Relation> now = byEnds(all(question, filter.in(after), view));
        int attendedBefore = attended(question, filter.in(before));
        int attendedAfter = attended(question, filter.in(after));
        Map<List<EntityId>, PairTrend> trends = question.asksForPairs() && attendedBefore > 0 && attendedAfter > 0
                ? PlainChance.trends(
                        sizes(question, filter.in(before), corpus()),
                        attendedBefore,
                        sizes(question, filter.in(after), corpus()),
                        attendedAfter)
                : Map.of();
        return new Comparison(
                changes(now, key -> !then.containsKey(key), then, now, trends, window),
                changes(now, then::containsKey, then, now, trends, window),
                changes(then, key -> !now.containsKey(key), then, now, trends, window),
                attendedBefore,
                attendedAfter);
    }

    /** Counts the events at which any of those asked for pairs of was. */
    private int attended(RelationQuestion question, RelationFilter filter) {
        var corpus = corpus();
        return (int) scenes(filter, true, corpus)
                .map(scene -> Meeting.Ends.of(scene, question, filter, corpus))
                .filter(ends -> !ends.here().isEmpty() || !ends.there().isEmpty())
                .count();
    }

    private static Page<Change> changes(
            Map<List<EntityId>, Relation> of,
            Predicate<List<EntityId>> wanted,
            Map<List<EntityId>, Relation> then,
            Map<List<EntityId>, Relation> now,
            Map<List<EntityId>, PairTrend> trends,
            PageWindow window) {
        return page(
                of.keySet().stream()
                        .filter(wanted)
                        .map(key -> new Change(then.get(key), now.get(key), trends.get(key))),
                window);
    }

    private static Map<List<EntityId>, Relation> byEnds(List<Relation> all) {
        Map<List<EntityId>, Relation> byEnds = new java.util.LinkedHashMap<>();
        all.forEach(one -> byEnds.put(
                one.from() == null
                        ? List.of(one.to().id())
                        : List.of(one.from().id(), one.to().id()),
                one));
        return byEnds;
    }

    @Override
    public Page<SharedEvent> common(Set<EntityId> entities, RelationFilter filter, PageWindow window) {
        return page(
                        scenes(filter, true, corpus())
                                .filter(scene -> entities.stream()
                                        .allMatch(one -> scene.standing(one, filter.rollUp())
                                                .isPresent()))
                                .sorted(LATEST_FIRST)
                                .map(scene -> shared(scene, entities, filter.rollUp(), corpus(), List.of())),
                        window)
                .boundBy(
                        filter,
                        whole -> common(entities, whole, PageWindow.FIRST).total());
    }

    @Override
    public Page<RelatedEvent> related(EventId event, RelationFilter filter, int shown, PageWindow window) {
        var corpus = corpus();
        var here = corpus.events().stream()
                .filter(one -> one.id().equals(event))
                .map(one -> new Scene(one, filter))
                .findFirst();
        return here.isEmpty()
                ? new Page<>(List.of(), 0)
                : page(
                                scenes(filter, true, corpus)
                                        .filter(one -> !one.reported().id().equals(event))
                                        .map(there -> InCommon.of(here.get(), there, shown, corpus))
                                        .filter(one -> one.score() > 0)
                                        .sorted(Comparator.comparingLong(RelatedEvent::score)
                                                .reversed()
                                                .thenComparing(
                                                        one -> one.event().time(), EventTime.LATEST_FIRST)
                                                .thenComparing(
                                                        one -> one.event().id().value())),
                                window)
                        .boundBy(
                                filter,
                                whole -> related(event, whole, shown, PageWindow.FIRST)
                                        .total());
    }

    @Override
    public List<RelationPath> paths(PathQuery query, RelationFilter filter) {
        var corpus = corpus();
        return new InMemoryPaths(scenes(filter, true, corpus).toList(), query, corpus).find();
    }

    @Override
    public Neighbourhood neighbours(NodeId id, int depth, RelationFilter filter, int limit) {
        var corpus = corpus();
        return new InMemoryNeighbours(
                        corpus,
                        filter,
                        scenes(filter, true, corpus).sorted(LATEST_FIRST).toList())
                .around(id, depth, limit);
    }

    @Override
    public Page<TerritoryThemes> themes(CollectiviteKind level, RelationFilter filter, int shown, PageWindow window) {
        return new InMemoryThemes(corpus(), filter).of(level, shown, window);
    }

    @Override
    public List<ThemeYearCount> themesByYear(EntityId entity, RelationFilter filter) {
        return new InMemoryThemes(corpus(), filter).byYear(entity);
    }

    @Override
    public void forEachEvent(RelationFilter filter, Consumer<SharedEvent> reader) {
        var corpus = corpus();
        scenes(filter, true, corpus).forEach(scene -> {
            var who = Stream.concat(scene.people(), scene.bodies())
                    .sorted(Comparator.comparing(EntityId::value))
                    .toList();
            reader.accept(shared(scene, who, false, corpus, Arrays.asList(Theme.values())));
        });
    }

    private List<Relation> all(RelationQuestion question, RelationFilter filter, RelationView view) {
        var corpus = corpus();
        var groups = meetings(question, filter, corpus).collect(Collectors.groupingBy(InMemoryRelations::ends));
        var chances = chances(question, filter, corpus, groups);
        return groups.entrySet().stream()
                .filter(one -> one.getValue().size() >= view.minEvents())
                .map(one -> new Related(question, filter, corpus, one.getValue(), chances.get(one.getKey())))
                .filter(one -> !view.beyondChance()
                        || (one.chance() != null && one.chance().isBeyond()))
                .sorted(Related.order(view.order()))
                .map(one -> one.relation(view.shown(), LATEST_FIRST))
                .toList();
    }

    private static Map<List<EntityId>, PairChance> chances(
            RelationQuestion question,
            RelationFilter filter,
            Corpus corpus,
            Map<List<EntityId>, List<Meeting>> groups) {
        return question.asksForWholePairs() && !groups.isEmpty()
                ? new PlainChance(scenes(filter, true, corpus)
                                .map(scene -> Meeting.Ends.of(scene, question, filter, corpus))
                                .toList())
                        .of(sizes(groups))
                : Map.of();
    }

    private static Map<List<EntityId>, Integer> sizes(Map<List<EntityId>, List<Meeting>> groups) {
        return groups.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().size()));
    }

    private static Map<List<EntityId>, Integer> sizes(RelationQuestion question, RelationFilter filter, Corpus corpus) {
        return sizes(meetings(question, filter, corpus).collect(Collectors.groupingBy(InMemoryRelations::ends)));
    }

    private static List<EntityId> ends(Meeting one) {
        return one.from() == null ? List.of(one.to()) : List.of(one.from(), one.to());
    }

    private static Stream<Meeting> meetings(RelationQuestion question, RelationFilter filter, Corpus corpus) {
        boolean ofPeople = question instanceof RelationQuestion.Companions
                || question instanceof RelationQuestion.People
                || question instanceof RelationQuestion.Spokespeople
                || question instanceof RelationQuestion.ThemePeople;
        return scenes(filter, !ofPeople, corpus).flatMap(scene -> Meeting.at(scene, question, filter, corpus));
    }

    /** Streams the events that pass, by id. */
    static Stream<Scene> scenes(RelationFilter filter, boolean withParts, Corpus corpus) {
        return corpus.events().stream()
                .filter(new RelationPassing(filter, withParts))
                .map(one -> new Scene(one, filter));
    }

    /** Shows an event with those of these that stand in it. */
    static SharedEvent shared(
            Scene scene, Collection<? extends EntityId> who, boolean whole, Corpus corpus, List<Theme> themes) {
        return new SharedEvent(
                scene.ref(),
                who.stream()
                        .flatMap(one -> scene.standing(one, whole).stream()
                                .map(standing -> new Attending(corpus.ref(one), standing)))
                        .toList(),
                themes.stream().flatMap(theme -> scene.about(theme).stream()).toList());
    }

    private Corpus corpus() {
        return new Corpus(facts.get());
    }

    static <T> Page<T> page(Stream<T> all, PageWindow window) {
        var items = all.toList();
        return new Page<>(
                items.stream().skip(window.offset()).limit(window.limit()).toList(), items.size());
    }
}

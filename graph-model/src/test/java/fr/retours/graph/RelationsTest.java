package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.relation.SnapshotRelationGraph;
import fr.retours.graph.snapshot.FactRows;
import fr.retours.graph.snapshot.SnapshotSource;
import fr.retours.graph.testing.GeneratedCast;
import fr.retours.graph.testing.GeneratedFacts;
import fr.retours.graph.testing.InMemoryRelations;
import fr.retours.graph.testing.RandomAsking;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.DatasetState;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.Change;
import fr.retours.model.relation.PairChance;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.YearCount;
import fr.retours.model.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.util.DoubleComparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every question of relationship, asked of a snapshot and worked out anew from the facts, over generated corpora with homonyms,
 * undated events, events stated twice and people who are only cited. More of them with {@code -Dretours.rounds=200}.
 */
class RelationsTest {
    private static final int CORPORA = Math.max(1, Integer.getInteger("retours.rounds", 30) / 3);
    private static final int QUESTIONS = Integer.getInteger("retours.questions", 6);

    /** Asks for a path by way of bodies from one that meets one other body to a person two hops away. */
    private static final long ENDS_OF_TWO_KINDS = 2067;

    /** Asks for all territories where the level of one is open. */
    private static final long OPEN_LEVEL = 1074;

    private static final double FITTED = 1e-2;

    private static final RelationView PLAIN = new RelationView(RelationOrder.COUNT, 1, 0);
    private static final PageWindow MOST = new PageWindow(PageWindow.MAX_LIMIT, 0);

    @Test
    void answersAreThoseThatTheFactsGive() {
        long first = Long.getLong("retours.seed", 1);
        System.out.println("-Dretours.seed=" + first);
        var seeds = LongStream.concat(
                LongStream.of(ENDS_OF_TWO_KINDS, OPEN_LEVEL), LongStream.range(first, first + CORPORA));
        for (long seed : seeds.toArray()) {
            List<RecapFacts> facts = corpus(seed);
            compare(graph(facts), new InMemoryRelations(() -> facts), new RandomAsking(new Random(seed), facts), seed);
        }
    }

    private static RelationGraph graph(List<RecapFacts> facts) {
        return new SnapshotRelationGraph(
                SnapshotSource.of(FactRows.snapshot(facts, new DatasetState(Optional.empty(), Optional.empty()))));
    }

    static List<RecapFacts> corpus(long seed) {
        var random = new Random(seed);
        int recaps = 4 + random.nextInt(16);
        var cast = new GeneratedCast(10 + random.nextInt(30), 3 + random.nextInt(8), 2 + random.nextInt(8));
        var made = new GeneratedFacts(seed, cast, Math.max(2, recaps * 3 / 4));
        return IntStream.range(0, recaps)
                .mapToObj(number -> made.recap(number, 0))
                .toList();
    }

    private static void compare(RelationGraph graph, RelationGraph expected, RandomAsking asking, long seed) {
        for (int i = 0; i < QUESTIONS; i++) {
            var question = asking.question();
            var filter = asking.filter();
            var view = asking.view();
            var window = asking.window();
            same(
                    graph,
                    expected,
                    seed,
                    List.of(question, filter, view, window),
                    on -> on.relations(question, filter, view, window));
            same(
                    graph,
                    expected,
                    seed,
                    List.of(question, filter, view),
                    on -> on.allRelations(question, filter, view).toList());
            same(graph, expected, seed, List.of(question, filter), on -> on.series(question, filter));
            same(graph, expected, seed, List.of(question, filter), on -> on.initials(question, filter));
            var before = asking.period();
            var after = asking.period();
            same(
                    graph,
                    expected,
                    seed,
                    List.of(question, filter, before, after, view, window),
                    on -> on.compare(question, filter, before, after, view, window));
            var entities = asking.entities();
            same(graph, expected, seed, List.of(entities, filter), on -> on.common(entities, filter, window));
            var event = asking.event();
            same(
                    graph,
                    expected,
                    seed,
                    List.of(event, filter, view, window),
                    on -> on.related(event, filter, view.shown(), window));
            var path = asking.path();
            same(graph, expected, seed, List.of(path, filter), on -> on.paths(path, filter));
            var node = asking.node();
            int depth = asking.upTo(2);
            int limit = asking.upTo(40);
            same(
                    graph,
                    expected,
                    seed,
                    List.of(node, depth, filter, limit),
                    on -> on.neighbours(node, depth, filter, limit));
            same(graph, expected, seed, List.of(node), on -> on.label(node));
            var level = asking.level();
            same(
                    graph,
                    expected,
                    seed,
                    List.of(level, filter, view, window),
                    on -> on.themes(level, filter, view.shown(), window));
            var someone = entities.iterator().next();
            same(graph, expected, seed, List.of(someone, filter), on -> on.themesByYear(someone, filter));
            same(graph, expected, seed, List.of(filter), on -> all(on, filter));
            same(graph, expected, seed, List.of(filter), on -> on.leftOut(filter));
        }
        for (int i = 0; i < QUESTIONS; i++) {
            var question = asking.bodyPairs();
            var filter = asking.filter();
            var view = asking.view();
            same(
                    graph,
                    expected,
                    seed,
                    List.of(question, filter, view),
                    on -> on.allRelations(question, filter, view).toList());
        }
    }

    /** What must hold whatever the answers are; asked without leaving anything out. */
    @Test
    void slicesAddUp() {
        long seed = Long.getLong("retours.seed", 1);
        System.out.println("-Dretours.seed=" + seed);
        List<RecapFacts> facts = corpus(seed);
        var graph = graph(facts);
        var asking = new RandomAsking(new Random(seed), facts);
        for (int i = 0; i < QUESTIONS; i++) {
            var question = asking.question();
            var filter = asking.filter();
            periodsMakeUpTheirAnswers(graph, question, filter, asking.period(), asking.period());
            yearsMakeUpTheWhole(graph, question, filter);
            moreConfidenceAddsNothing(graph, question, filter);
        }
    }

    private static void periodsMakeUpTheirAnswers(
            RelationGraph graph, RelationQuestion question, RelationFilter filter, Period before, Period after) {
        var found = graph.compare(question, filter, before, after, PLAIN, MOST);
        if (found.gained().total() + found.kept().total() + found.lost().total() > PageWindow.MAX_LIMIT) {
            return; // more than one stretch shows
        }

        assertThat(ends(found.gained(), found.kept(), Change::after))
                .isEqualTo(ends(graph.relations(question, filter.in(after), PLAIN, MOST)));
        assertThat(ends(found.lost(), found.kept(), Change::before))
                .isEqualTo(ends(graph.relations(question, filter.in(before), PLAIN, MOST)));
    }

    private static void yearsMakeUpTheWhole(RelationGraph graph, RelationQuestion question, RelationFilter filter) {
        var whole = graph.relations(question, filter, PLAIN, MOST);
        if (whole.total() <= PageWindow.MAX_LIMIT) {
            assertThat(graph.series(question, filter).stream()
                            .mapToLong(YearCount::ties)
                            .sum())
                    .isGreaterThanOrEqualTo(whole.items().stream()
                            .mapToLong(one -> one.strength().events())
                            .sum());
        }
    }

    private static void moreConfidenceAddsNothing(
            RelationGraph graph, RelationQuestion question, RelationFilter filter) {
        var surer = new RelationFilter(
                filter.events(),
                filter.undated(),
                filter.tookPartOnly(),
                Math.min(1, filter.minConfidence() + 0.2),
                filter.rollUp());
        var all = graph.relations(question, filter, PLAIN, MOST);
        if (all.total() <= PageWindow.MAX_LIMIT) {
            assertThat(ends(all)).containsAll(ends(graph.relations(question, surer, PLAIN, MOST)));
        }
    }

    private static Set<List<Object>> ends(Page<Relation> page) {
        return page.items().stream().map(RelationsTest::ends).collect(Collectors.toSet());
    }

    private static Set<List<Object>> ends(
            Page<Change> some, Page<Change> others, Function<Change, @Nullable Relation> period) {
        return Stream.concat(some.items().stream(), others.items().stream())
                .map(period)
                .map(Objects::requireNonNull)
                .map(RelationsTest::ends)
                .collect(Collectors.toSet());
    }

    private static List<Object> ends(Relation one) {
        return List.of(Optional.ofNullable(one.from()), one.to());
    }

    private static List<SharedEvent> all(RelationGraph graph, RelationFilter filter) {
        List<SharedEvent> all = new ArrayList<>();
        graph.forEachEvent(filter, all::add);
        return all;
    }

    /** Where everybody was at nearly every event both ways of fitting approach the same limit without ever reaching it. */
    private static boolean isAlmost(PairChance one, PairChance other) {
        return Math.abs(one.expected() - other.expected()) < FITTED
                && Math.abs(one.p() - other.p()) < FITTED
                && Math.abs(one.adjusted() - other.adjusted()) < FITTED;
    }

    private static void same(
            RelationGraph graph, RelationGraph expected, long seed, Object asked, Function<RelationGraph, ?> answer) {
        assertThat(answer.apply(graph))
                .as("-Dretours.seed=%d -Dretours.rounds=1: %s", seed, asked)
                .usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(1e-6), Double.class)
                .withEqualsForType(RelationsTest::isAlmost, PairChance.class)
                .isEqualTo(answer.apply(expected));
    }
}

package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.relation.Neo4jRelationGraph;
import fr.retours.graph.testing.GeneratedCast;
import fr.retours.graph.testing.GeneratedFacts;
import fr.retours.graph.testing.InMemoryRelations;
import fr.retours.graph.testing.RandomAsking;
import fr.retours.model.RecapFacts;
import fr.retours.model.relation.RelationFilter;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.SharedEvent;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every question of relationship, asked of Neo4j and worked out anew from the facts, over generated corpora with homonyms,
 * undated events, events told twice and people who are only cited. More of them with {@code -Dretours.corpora=200}.
 */
@ExtendWith(TestGraphServer.class)
class RelationsIT {
    private static final int CORPORA = Integer.getInteger("retours.corpora", 3);
    private static final int QUESTIONS = Integer.getInteger("retours.questions", 6);

    private final GraphServer server;

    RelationsIT(GraphServer server) {
        this.server = server;
    }

    @Test
    void answersAreThoseThatTheFactsGive() {
        long first = Long.getLong("retours.seed", System.nanoTime());
        System.out.println("-Dretours.seed=" + first);
        for (long seed = first; seed < first + CORPORA; seed++) {
            List<RecapFacts> facts = corpus(seed);
            try (var open = OpenGraph.empty(server.boltUri(), server.user(), server.password())) {
                open.store().prepare();
                facts.forEach(one -> open.store().replace(one, "digest"));
                var graph = new Neo4jRelationGraph(open.connection());
                compare(graph, new InMemoryRelations(() -> facts), new RandomAsking(new Random(seed), facts), seed);
            }
        }
    }

    private static List<RecapFacts> corpus(long seed) {
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
            same(graph, expected, seed, List.of(question, filter), on -> on.series(question, filter));
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
            same(graph, expected, seed, List.of(filter), on -> all(on, filter));
        }
    }

    private static List<SharedEvent> all(RelationGraph graph, RelationFilter filter) {
        List<SharedEvent> all = new ArrayList<>();
        graph.forEachEvent(filter, all::add);
        return all;
    }

    private static void same(
            RelationGraph graph, RelationGraph expected, long seed, Object asked, Function<RelationGraph, ?> answer) {
        assertThat(answer.apply(graph))
                .as("-Dretours.seed=%d -Dretours.corpora=1: %s", seed, asked)
                .usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(1e-6), Double.class)
                .isEqualTo(answer.apply(expected));
    }
}

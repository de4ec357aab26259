package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.store.GraphAccess;
import fr.retours.cli.terminal.Console;
import fr.retours.graph.relation.SnapshotRelationGraph;
import fr.retours.graph.snapshot.GraphSnapshots;
import fr.retours.graph.testing.InMemoryRelations;
import fr.retours.graph.testing.RandomAsking;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.StoredFacts;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.relation.RelationGraph;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions of relationship about the samples and, where they are, the real recaps, worked out anew from the facts read. */
@ExtendWith(IndexedRecapsExtension.class)
class SampleRelationsIT {
    private static final int QUESTIONS = Integer.getInteger("retours.questions", 8);

    private final Console console =
            new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);

    @Test
    void theSamplesGiveTheAnswersThatTheirFactsGive(IndexedRecaps indexed) {
        answersFromTheFactsOf(indexed.of(IndexedRecaps.SAMPLES).data());
    }

    @Test
    void theRealRecapsGiveTheAnswersThatTheirFactsGive(IndexedRecaps indexed) {
        assumeTrue(Files.isDirectory(IndexedRecaps.REAL), () -> "no recaps at " + IndexedRecaps.REAL.toAbsolutePath());
        answersFromTheFactsOf(indexed.of(IndexedRecaps.REAL).data());
    }

    private void answersFromTheFactsOf(DataFolder folder) {
        long seed = Long.getLong("retours.seed", 1);
        System.out.println("-Dretours.seed=" + seed);
        List<RecapFacts> facts = facts(folder);
        var expected = new InMemoryRelations(() -> facts);
        var asking = new RandomAsking(new Random(seed), facts);
        try (var access =
                GraphAccess.patiently(new StoreOptions(), new EnvironmentDefaults(Map.of()), folder.root(), console)) {
            var graph = new SnapshotRelationGraph(GraphSnapshots.of(access.connection()));
            for (int i = 0; i < QUESTIONS; i++) {
                var question = asking.question();
                var filter = asking.filter();
                var view = asking.view();
                var window = asking.window();
                var path = asking.path();
                var entities = asking.entities();
                var event = asking.event();
                String asked = seed + " " + List.of(question, filter, view, window, path, entities, event);
                same(graph, expected, asked, on -> on.relations(question, filter, view, window));
                same(graph, expected, asked, on -> on.series(question, filter));
                same(graph, expected, asked, on -> on.paths(path, filter));
                same(graph, expected, asked, on -> on.common(entities, filter, window));
                same(graph, expected, asked, on -> on.related(event, filter, view.shown(), window));
            }
        }
    }

    private static List<RecapFacts> facts(DataFolder folder) {
        List<RecapFacts> extracted = StoredFacts.read(folder);
        var resolution = new IndexerWiring(folder).identification().resolve(extracted);
        return extracted.stream().map(resolution::apply).toList();
    }

    private static void same(
            RelationGraph graph, RelationGraph expected, String asked, Function<RelationGraph, ?> answer) {
        assertThat(answer.apply(graph))
                .as(asked)
                .usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(1e-6), Double.class)
                .isEqualTo(answer.apply(expected));
    }
}

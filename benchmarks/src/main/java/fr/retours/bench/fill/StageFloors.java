package fr.retours.bench.fill;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.bench.graph.GeneratedGraph;
import fr.retours.model.fact.RecapFacts;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The least that stages can cost on the same recaps: bare OpenNLP, the bare driver of Neo4j, plain Lucene.
 *
 * @param recaps on how many of them, the first ones
 * @param stages what each of these took
 * @param rows how many nodes and relationships were written
 */
public record StageFloors(int recaps, Map<FillStage, StageFigures> stages, long rows) {
    private static final int MOST = 20_000;
    private static final int BATCH = 500;

    /** Copies the map. */
    public StageFloors {
        stages = Map.copyOf(stages);
    }

    /** Measures beside the full data folder. */
    public static StageFloors of(FillSetup setup, RecapGenerator generator) throws IOException {
        int recaps = Math.min(MOST, setup.recaps());
        var clock = new StageClock();
        texts(generator, recaps, setup.folder().plainIndex(), clock);
        long rows = graph(setup.folder(), recaps, clock);
        return new StageFloors(recaps, clock.figures(), rows);
    }

    /** Returns what a stage took. */
    StageFigures of(FillStage stage) {
        return stages.getOrDefault(stage, StageFigures.NONE);
    }

    private static void texts(RecapGenerator generator, int recaps, Path folder, StageClock clock) throws IOException {
        var openNlp = new BareOpenNlp();
        try (var index = new PlainIndex(folder)) {
            for (int first = 0; first < recaps; first += BATCH) {
                List<RecapFacts> batch = IntStream.range(first, Math.min(recaps, first + BATCH))
                        .parallel()
                        .mapToObj(generator::recap)
                        .toList();
                batch.parallelStream()
                        .map(one -> one.recap().text())
                        .forEach(text -> clock.time(FillStage.EXTRACT, () -> openNlp.tag(text)));
                for (RecapFacts one : batch) {
                    clock.time(FillStage.INDEX, () -> index.add(one));
                }
            }
            clock.time(FillStage.COMMIT, index::commit);
        }
    }

    private static long graph(FillFolder folder, int recaps, StageClock clock) {
        List<String> ids = IntStream.range(0, recaps)
                .mapToObj(number -> RecapGenerator.id(number).value())
                .toList();
        try (var full = GraphServer.joinOrStart(
                        GraphServerConfig.in(folder.data().root()));
                var source = GeneratedGraph.driver(full);
                var empty = GeneratedGraph.serve(folder.plainGraph());
                var target = GeneratedGraph.driver(empty)) {
            return new PlainGraph(source, target, clock).copy(ids);
        }
    }
}

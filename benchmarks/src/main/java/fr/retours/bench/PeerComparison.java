package fr.retours.bench;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.bench.peer.OpenSearchEngine;
import fr.retours.bench.peer.PeerDocument;
import fr.retours.bench.peer.PeerEngine;
import fr.retours.bench.peer.PeerQuery;
import fr.retours.bench.peer.SolrEngine;
import fr.retours.bench.site.CallTimes;
import fr.retours.bench.site.CallTimes.DrawnPath;
import fr.retours.bench.site.ChildProgram;
import fr.retours.bench.site.HttpAnswer;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.QueryMix;
import fr.retours.bench.site.ServedSite;
import fr.retours.corpus.CorpusReader;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.file.FileTree;
import fr.retours.opensearch.ClusterAccess;
import fr.retours.opensearch.IndexAddress;
import fr.retours.opensearch.OpenSearchRecapIndex;
import fr.retours.text.RecapIndex;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.store.LuceneRecapIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.IOConsumer;
import org.apache.commons.io.function.IOFunction;
import org.apache.commons.io.function.IORunnable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * OpenSearch and Solr, as they come with French, beside Retours, on one machine and one after the other: how fast they index the same
 * made-up recaps, how long the same searches take with facets and highlights, how much disk that takes; then how high each ranks what
 * answers the questions of collections; with a cluster Retours on it, too. {@code benchmarks/peers/run} fetches both and runs this.
 */
public final class PeerComparison implements Callable<Integer> {
    private static final int MANY = 8;
    private static final int BATCH = 500;
    private static final int SHORTEST = 2_000;
    /** Times as many calls as are measured, until what runs often is compiled. */
    private static final int WARM_UP = 4;

    private static final String ON_CLUSTER = "Retours on OpenSearch";

    private static final List<IOFunction<Path, PeerEngine>> ENGINES = List.of(OpenSearchEngine::new, SolrEngine::new);

    private final Path peers = Path.of(System.getProperty("retours.home"), "benchmarks", "peers");

    /** Made-up ones; with 0 ranking alone is measured. */
    @Option(names = "--recaps")
    int recaps = 100_000;

    @Option(names = "--calls")
    int calls = 2_000;

    /** A cluster that {@code benchmarks/cluster/run} started, for a row of Retours on it. */
    @Option(names = "--index")
    @Nullable
    String cluster;

    /** Folders with {@code faq-docs.jsonl} and its questions. */
    @Parameters
    List<Path> collections = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        MeasureHeading.print(PeerComparison.class, recaps + " recaps, " + calls + " calls a row");
        if (recaps > 0) {
            speed();
        }
        for (Path folder : collections) {
            relevance(folder);
        }
        return 0;
    }

    private void speed() throws IOException, InterruptedException, ExecutionException {
        Path samples = Path.of(System.getProperty("retours.home"), "samples");
        var generator = RecapGenerator.learning(samples, recaps, 1, SHORTEST);
        ours(
                generator,
                "Retours",
                folder -> LuceneRecapIndex.open(folder.lucene()),
                folder -> FileUtils.sizeOfDirectory(folder.lucene().toFile()),
                List.of());
        if (cluster != null) {
            var access = access(cluster);
            ours(
                    generator,
                    ON_CLUSTER,
                    folder -> OpenSearchRecapIndex.anew(access, StemExceptions.SHIPPED),
                    folder -> bytes(access),
                    List.of("--index", cluster));
        }
        for (var one : ENGINES) {
            try (PeerEngine engine = one.apply(peers)) {
                double seconds = filled(
                        generator,
                        some -> engine.add(some.stream().map(PeerDocument::of).toList()),
                        engine::commit);
                report(engine.name(), seconds, engine.bytes());
                measure(engine.name(), generator, engine.program(), path -> engine.search(PeerQuery.of(path)));
            }
        }
    }

    private void ours(
            RecapGenerator generator,
            String name,
            IOFunction<DataFolder, RecapIndex> opening,
            IOFunction<DataFolder, Long> bytes,
            List<String> options)
            throws IOException, InterruptedException, ExecutionException {
        var folder = new DataFolder(Files.createTempDirectory("retours-peers-"));
        try (RecapIndex index = opening.apply(folder)) {
            double seconds = filled(
                    generator,
                    some -> some.forEach(one -> index.replace(one, "")),
                    () -> index.commit(Optional.of("generated")));
            report(name, seconds, bytes.apply(folder));
        }
        try (var server = ServedSite.ofIndex(folder.root(), options)) {
            measure(name, generator, server.program(), path -> server.get(path + "&limit=10"));
        }
        FileTree.delete(folder.root());
    }

    private static ClusterAccess access(String cluster) {
        return new ClusterAccess(IndexAddress.parse(cluster), "", "", null);
    }

    /** Returns the bytes of all copies, those of OpenSearch's own documents and of our plug-in's indexes. */
    private static long bytes(ClusterAccess access) throws IOException {
        var index = access.address()
                .nodes()
                .getFirst()
                .resolve("/" + access.address().name() + "/");
        long documents = HttpAnswer.get(index.resolve("_stats/store"))
                .requireSuccess()
                .json()
                .at("/_all/total/store/size_in_bytes")
                .asLong();
        return documents
                + HttpAnswer.get(index.resolve("_retours"))
                        .requireSuccess()
                        .json()
                        .path("copies")
                        .valueStream()
                        .mapToLong(copy -> copy.path("bytes").asLong())
                        .sum();
    }

    /** Fills an engine, and returns the seconds that took, without those in which the recaps were made up. */
    private double filled(RecapGenerator generator, IOConsumer<List<RecapFacts>> adding, IORunnable commit)
            throws IOException {
        long took = 0;
        for (int first = 0; first < recaps; first += BATCH) {
            List<RecapFacts> some = IntStream.range(first, Math.min(recaps, first + BATCH))
                    .parallel()
                    .mapToObj(generator::recap)
                    .toList();
            long start = System.nanoTime();
            adding.accept(some);
            took += System.nanoTime() - start;
        }
        long start = System.nanoTime();
        commit.run();
        return (took + System.nanoTime() - start) / 1e9;
    }

    private void report(String name, double seconds, long bytes) {
        System.out.printf(
                Locale.ROOT,
                "%n%s: %,d recaps indexed in %.1f s, %.0f a second, %.1f MB%n",
                name,
                recaps,
                seconds,
                recaps / seconds,
                bytes / 1e6);
    }

    private void measure(String name, RecapGenerator generator, ChildProgram program, IOConsumer<String> call)
            throws InterruptedException, ExecutionException {
        var mix = new QueryMix(generator, recaps, 1);
        CallTimes.of(MANY, searches(mix, WARM_UP * calls), call);
        CallTimes.printHeading();
        for (int clients : new int[] {1, MANY}) {
            var searches = searches(mix, calls);
            Duration before = program.processorTime();
            var times = CallTimes.of(clients, searches, call);
            Duration took = program.processorTime().minus(before);
            times.print(name + ", " + clients + (clients == 1 ? " client" : " clients"));
            System.out.printf(Locale.ROOT, "%.2f ms of the processor a call%n", took.toNanos() / 1e6 / calls);
        }
    }

    private static List<DrawnPath> searches(QueryMix mix, int number) {
        return mix.searches(number).stream()
                .map(path -> new DrawnPath("search", path))
                .toList();
    }

    private void relevance(Path folder) throws IOException, InterruptedException {
        Path documents = folder.resolve("faq-docs.jsonl");
        var asked = QuestionSet.ofCollection(folder);
        System.out.printf(
                "%n%s: %d questions%n%s%n", folder.getFileName(), asked.all().size(), RankingScores.heading());
        List<Recap> recaps = new CorpusReader().readAll(List.of(documents)).recaps();
        System.out.println(Relevance.served(documents, asked, false, List.of()).line("Retours"));
        if (cluster != null) {
            var option = List.of("--index", cluster + "-" + folder.getFileName());
            System.out.println(Relevance.served(documents, asked, false, option).line(ON_CLUSTER));
        }
        for (var one : ENGINES) {
            try (PeerEngine engine = one.apply(peers)) {
                engine.add(recaps.stream().map(PeerDocument::text).toList());
                engine.commit();
                var scores = new RankingScores();
                for (QuestionSet.Question question : asked.all()) {
                    scores.add(engine.ids(new PeerQuery(question.words(), Map.of())), question.documents());
                }
                System.out.println(scores.line(engine.name()));
            }
        }
    }
}

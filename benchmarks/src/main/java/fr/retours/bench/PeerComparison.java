package fr.retours.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.bench.peer.OpenSearchEngine;
import fr.retours.bench.peer.PeerDocument;
import fr.retours.bench.peer.PeerEngine;
import fr.retours.bench.peer.PeerQuery;
import fr.retours.bench.peer.SolrEngine;
import fr.retours.bench.site.CallLatencies;
import fr.retours.bench.site.FolderUse;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.ProgramLog;
import fr.retours.bench.site.QueryMix;
import fr.retours.bench.site.ServedSite;
import fr.retours.bench.site.SiteClients;
import fr.retours.corpus.CorpusReader;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.file.FileTree;
import fr.retours.text.store.LuceneRecapIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * OpenSearch and Solr, as they come with French, beside Retours, on one machine and one after the other: how fast they index the same
 * made-up recaps, how long the same searches take with facets and highlights, how much disk that takes; then how high each ranks what
 * answers the questions of collections. {@code benchmarks/peers/run} fetches both and runs this.
 */
public final class PeerComparison {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MANY = 8;
    private static final int BATCH = 500;
    /** Times as many calls as are measured, until what runs often is compiled. */
    private static final int WARM_UP = 4;

    private final Path peers = Path.of(System.getProperty("retours.home"), "benchmarks", "peers");
    private int recaps = 100_000;
    private int calls = 2_000;
    private final List<Path> collections = new ArrayList<>();

    private PeerComparison() {}

    /** Starts one of the engines. */
    private interface Opening {
        PeerEngine start(Path peers) throws IOException;
    }

    private static final List<Opening> ENGINES = List.of(OpenSearchEngine::start, SolrEngine::start);

    /**
     * Measures.
     *
     * @param arguments {@code [--recaps=100000] [--calls=2000]} and folders with {@code faq-docs.jsonl} and its questions
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        ProgramLog.install();
        var run = new PeerComparison();
        for (String one : arguments) {
            int end = one.indexOf('=') + 1;
            switch (one.substring(0, end)) {
                case "--recaps=" -> run.recaps = Integer.parseInt(one.substring(end));
                case "--calls=" -> run.calls = Integer.parseInt(one.substring(end));
                default -> run.collections.add(Path.of(one));
            }
        }
        MeasureHeading.print(PeerComparison.class, run.recaps + " recaps, " + run.calls + " calls a row");
        run.speed();
        for (Path folder : run.collections) {
            run.relevance(folder);
        }
    }

    private void speed() throws IOException, InterruptedException, ExecutionException {
        if (recaps == 0) {
            return;
        }
        var words = new CorpusReader()
                .readAll(List.of(Path.of(System.getProperty("retours.home"), "samples"))).recaps().stream()
                        .map(Recap::body)
                        .toList();
        var generator = new RecapGenerator(words, recaps, 1);
        ours(generator);
        for (Opening one : ENGINES) {
            try (PeerEngine engine = one.start(peers)) {
                double seconds = filled(
                        generator,
                        some -> engine.add(some.stream().map(PeerDocument::of).toList()),
                        engine::commit);
                report(engine.name(), seconds, engine.bytes());
                measure(
                        engine.name(),
                        generator,
                        engine.process(),
                        search -> engine.search(PeerQuery.of(search.path())));
            }
        }
    }

    private void ours(RecapGenerator generator) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("retours-peers-");
        try (var index = LuceneRecapIndex.open(folder)) {
            double seconds = filled(
                    generator,
                    some -> some.forEach(one -> index.replace(one, "")),
                    () -> index.commit(Optional.of("generated")));
            report("Retours", seconds, FolderUse.bytes(folder));
        }
        try (var server = ServedSite.ofIndex(folder)) {
            measure("Retours", generator, server.process(), search -> server.get(search.path() + "&limit=10"));
        }
        FileTree.delete(folder);
    }

    /** What is done with some recaps. */
    private interface Adding {
        void take(List<RecapFacts> some) throws IOException;
    }

    /** What makes all that was added safe and visible. */
    private interface Commit {
        void run() throws IOException;
    }

    /** Fills an engine, and returns the seconds that took, without those in which the recaps were made up. */
    private double filled(RecapGenerator generator, Adding adding, Commit commit) throws IOException {
        long took = 0;
        for (int first = 0; first < recaps; first += BATCH) {
            List<RecapFacts> some = IntStream.range(first, Math.min(recaps, first + BATCH))
                    .parallel()
                    .mapToObj(generator::recap)
                    .toList();
            long start = System.nanoTime();
            adding.take(some);
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

    private void measure(
            String name, RecapGenerator generator, ProcessHandle process, SiteClients.Call<QueryMix.Search> call)
            throws InterruptedException, ExecutionException {
        var mix = new QueryMix(generator, recaps, 1);
        new SiteClients(MANY).make(mix.searches(WARM_UP * calls), call);
        System.out.println(CallLatencies.heading());
        for (int clients : new int[] {1, MANY}) {
            var searches = mix.searches(calls);
            Duration before = ServedSite.processorTime(process);
            var latencies = new SiteClients(clients).make(searches, call);
            Duration took = ServedSite.processorTime(process).minus(before);
            System.out.println(latencies.line(name + ", " + clients + (clients == 1 ? " client" : " clients"), took));
        }
    }

    private void relevance(Path folder) throws IOException, InterruptedException {
        Path documents = folder.resolve("faq-docs.jsonl");
        var asked = QuestionSet.read(folder.resolve("faq-queries.tsv"), folder.resolve("faq-qrels.tsv"));
        System.out.printf(
                "%n%s: %d questions%n%s%n", folder.getFileName(), asked.all().size(), RankingScores.heading());
        System.out.println(Relevance.served(documents, asked, false, List.of()).line("Retours"));
        for (Opening one : ENGINES) {
            try (PeerEngine engine = one.start(peers)) {
                engine.add(documents(documents));
                engine.commit();
                var scores = new RankingScores();
                for (QuestionSet.Question question : asked.all()) {
                    scores.add(engine.ids(new PeerQuery(question.words(), Map.of())), question.documents());
                }
                System.out.println(scores.line(engine.name()));
            }
        }
    }

    private static List<Map<String, Object>> documents(Path file) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            var one = JSON.readTree(line);
            all.add(PeerDocument.text(
                    one.path("id").asText(),
                    one.path("title").asText(),
                    one.path("summary").asText() + "\n\n" + one.path("body").asText()));
        }
        return all;
    }
}

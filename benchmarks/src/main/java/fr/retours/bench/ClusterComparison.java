package fr.retours.bench;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.bench.corpus.RecapJsonLines;
import fr.retours.bench.site.CallTimes;
import fr.retours.bench.site.CallTimes.DrawnPath;
import fr.retours.bench.site.ChildProgram;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.QueryMix;
import fr.retours.bench.site.ServedSite;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The index in shards on an OpenSearch cluster, which {@code benchmarks/cluster/run} starts, beside the one index: how long both take to
 * fill with the same files, whether they give the same answers, and how long these take.
 */
public final class ClusterComparison implements Callable<Integer> {
    private static final List<String> HEAP = List.of("-Xmx4g");
    private static final int CLIENTS = 8;
    private static final int SHORTEST = 600;
    private static final double NANOS = 1e9;

    /** Where the cluster is: {@code opensearch://host:port,…/name}. */
    @Option(names = "--index", required = true)
    String cluster = "";

    /** Searches drawn beside the questions of collections. */
    @Option(names = "--calls")
    int calls = 500;

    /** Made-up recaps that are read beside the files. */
    @Option(names = "--recaps")
    int recaps;

    /** Folders with {@code faq-docs.jsonl} and its questions; other files and folders of recaps. */
    @Parameters
    List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        MeasureHeading.print(
                ClusterComparison.class,
                recaps + " made-up recaps beside the files, " + calls + " calls beside the questions");
        var generator = RecapGenerator.learning(
                Path.of(System.getProperty("retours.home"), "samples"), Math.max(calls, recaps), 1, SHORTEST);
        Path made = Files.createTempFile("retours-made-up-", ".jsonl");
        Path one = Files.createTempDirectory("retours-one-");
        Path sharded = Files.createTempDirectory("retours-sharded-");
        try {
            RecapJsonLines.write(
                    made,
                    IntStream.range(0, recaps)
                            .mapToObj(number -> generator.recap(number).recap()));
            fill("one index", one, made, List.of());
            fill("cluster", sharded, made, List.of("--index", cluster));
            try (var whole = ServedSite.of(one, HEAP, "--port", "0");
                    var shards = ServedSite.of(sharded, HEAP, "--port", "0", "--index", cluster)) {
                List<DrawnPath> asked = asked(generator);
                int same = 0;
                for (DrawnPath path : asked) {
                    boolean isSame = said(whole, path).equals(said(shards, path));
                    same += isSame ? 1 : 0;
                    if (!isSame) {
                        System.out.println("answered otherwise: " + path.path());
                    }
                }
                System.out.printf(Locale.ROOT, "%d of %d answers are the same to the byte%n", same, asked.size());
                CallTimes.printHeading();
                for (int clients : new int[] {1, CLIENTS}) {
                    CallTimes.of(clients, asked, whole::get).print("one index, clients: " + clients);
                    CallTimes.of(clients, asked, shards::get).print("cluster, clients: " + clients);
                }
            }
        } finally {
            Files.delete(made);
            FileTree.delete(one);
            FileTree.delete(sharded);
        }
        return 0;
    }

    /** Returns an answer without how long it took. */
    private static String said(ServedSite site, DrawnPath path) throws IOException {
        String explained = path.path().contains("suggest") ? "" : "&explain=true";
        return site.get(path.path() + explained).text().replaceAll("\"took_ms\": ?\\d+", "");
    }

    private void fill(String name, Path folder, Path made, List<String> options)
            throws IOException, InterruptedException {
        List<String> index = new ArrayList<>(List.of("index", "--data", folder.toString()));
        index.addAll(options);
        paths.forEach(path -> index.add(documents(path).toString()));
        if (recaps > 0) {
            index.add(made.toString());
        }
        long start = System.nanoTime();
        ChildProgram.run(
                ChildProgram.retours(List.of(), index.toArray(String[]::new)).redirectErrorStream(true));
        System.out.printf(Locale.ROOT, "%s filled in %.1f s%n", name, (System.nanoTime() - start) / NANOS);
    }

    private static Path documents(Path path) {
        Path collection = path.resolve("faq-docs.jsonl");
        return Files.exists(collection) ? collection : path;
    }

    private List<DrawnPath> asked(RecapGenerator generator) throws IOException {
        List<DrawnPath> asked = new ArrayList<>();
        for (Path path : paths) {
            if (!documents(path).equals(path)) {
                QuestionSet.ofCollection(path).all().forEach(one -> asked.add(search(one.words())));
            }
        }
        var mix = new QueryMix(generator, calls, 1);
        mix.expressions(calls).forEach(path -> asked.add(new DrawnPath("expressions", path)));
        Stream.concat(mix.searches(calls).stream(), mix.suggestions(calls).stream())
                .map(drawn -> new DrawnPath(drawn.substring(0, drawn.indexOf('?')), drawn))
                .forEach(asked::add);
        return asked;
    }

    private static DrawnPath search(String words) {
        return new DrawnPath("questions", "/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}

package fr.retours.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.bench.site.ChildProgram;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * How high Retours ranks what answers a question, over HTTP, on one collection after the other; then, where a collection has queries of
 * the site's visitors and the site's recaps are given, whether each puts its recap first.
 */
public final class Relevance implements Callable<Integer> {
    private static final int DEPTH = 10;
    private static final String VISITORS = "recap-queries.tsv";

    /** Lists every question whose document is not first. */
    @Option(names = "--misses")
    boolean misses;

    /** The folder of a sentence model, with which search by meaning is measured, too. */
    @Option(names = "--sentence-model")
    @Nullable
    Path model;

    /** Folders with {@code faq-docs.jsonl} and its questions; files with the site's recaps for {@code recap-queries.tsv}. */
    @Parameters
    List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> folders = paths.stream().filter(Files::isDirectory).toList();
        double mean = 0;
        for (Path folder : folders) {
            mean += questions(folder) / folders.size();
        }
        System.out.printf(Locale.ROOT, "mean MRR@10: %.3f%n", mean);
        for (Path folder : folders) {
            for (Path corpus : paths) {
                if (Files.isRegularFile(corpus) && Files.exists(folder.resolve(VISITORS))) {
                    recaps(folder, corpus);
                }
            }
        }
        return 0;
    }

    /** Prints a table of a collection, and returns the mean reciprocal rank of search by words. */
    private double questions(Path folder) throws IOException, InterruptedException {
        Path documents = folder.resolve("faq-docs.jsonl");
        var asked = QuestionSet.ofCollection(folder);
        System.out.printf(
                "%s: %d questions%n%s%n", folder.getFileName(), asked.all().size(), RankingScores.heading());
        RankingScores scores = served(documents, asked, misses, List.of());
        System.out.println(scores.line("Retours, /api/v1/search"));
        if (model != null) {
            var option = List.of("--sentence-model", model.toString());
            System.out.println(served(documents, asked, misses, option).line("Retours, by words and meaning"));
        }
        System.out.println();
        return scores.mrr();
    }

    /**
     * Asks our own server, made for these documents.
     *
     * @param options of both commands, {@code index} and {@code serve}
     */
    static RankingScores served(Path documents, QuestionSet asked, boolean misses, List<String> options)
            throws IOException, InterruptedException {
        var scores = new RankingScores();
        ask(documents, asked, options, (question, hits) -> {
            var ids = hits.stream().map(hit -> hit.path("id").asText()).toList();
            int rank = scores.add(ids, question.documents());
            if (misses && rank != 1) {
                System.out.printf("%s rank %2d  %s%n", question.documents(), rank, question.words());
            }
        });
        return scores;
    }

    private static void recaps(Path folder, Path corpus) throws IOException, InterruptedException {
        var asked = QuestionSet.read(folder.resolve(VISITORS));
        var first = new AtomicInteger();
        ask(corpus, asked, List.of(), (question, hits) -> {
            var days = hits.stream().map(hit -> hit.at("/event/start").asText()).toList();
            if (!days.isEmpty() && question.documents().contains(days.getFirst())) {
                first.incrementAndGet();
            } else {
                System.out.printf("%s: wanted %s first, got %s%n", question.words(), question.documents(), days);
            }
        });
        System.out.printf(
                "%d of %d visitors' queries put their recap first%n",
                first.get(), asked.all().size());
    }

    /** Indexes a file and serves it as a user would, in a folder that goes away, and has somebody look at the first ten hits of each question. */
    private static void ask(
            Path file, QuestionSet asked, List<String> options, BiConsumer<QuestionSet.Question, List<JsonNode>> look)
            throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("retours-bench-");
        List<String> index = new ArrayList<>(List.of("index", "--data", data.toString(), file.toString()));
        index.addAll(options);
        ChildProgram.run(
                ChildProgram.retours(List.of(), index.toArray(String[]::new)).redirectErrorStream(true));
        try (var site = ServedSite.of(data, options)) {
            for (QuestionSet.Question one : asked.all()) {
                String words = URLEncoder.encode(one.words(), StandardCharsets.UTF_8);
                JsonNode found = site.get("/api/v1/search?limit=" + DEPTH + "&q=" + words)
                        .json();
                look.accept(one, found.path("data").valueStream().toList());
            }
        } finally {
            FileTree.delete(data);
        }
    }
}

package fr.retours.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How high Retours ranks what answers a question, over HTTP, on one collection after the other; then, where a collection has queries of the site's visitors and the site's recaps are given, whether each puts its
 * recap first.
 */
public final class Relevance {
    private static final int DEPTH = 10;
    private static final String VISITORS = "recap-queries.tsv";
    private static final String RETOURS = "Retours, /api/v1/search";
    private static final String MEANING = "Retours, by words and meaning";
    private static final String MODEL = "--sentence-model";

    private Relevance() {}

    /**
     * Measures.
     *
     * @param arguments folders with {@code faq-docs.jsonl} and its questions; a file with the site's recaps for
     *     {@code recap-queries.tsv}; {@code --misses} lists every question whose document is not first;
     *     {@code --sentence-model DIR} measures search by meaning, too
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        boolean misses = all.remove("--misses");
        List<String> model = model(all);
        List<Path> paths = all.stream().map(Path::of).toList();
        List<Path> folders = paths.stream().filter(Files::isDirectory).toList();
        double ours = 0;
        for (Path folder : folders) {
            Map<String, RankingScores> scores = questions(folder, misses, model);
            ours += mrr(scores, RETOURS) / folders.size();
        }
        System.out.printf(Locale.ROOT, "mean MRR@10: %.3f%n", ours);
        for (Path folder : folders) {
            for (Path corpus : paths) {
                if (Files.isRegularFile(corpus) && Files.exists(folder.resolve(VISITORS))) {
                    recaps(folder, corpus);
                }
            }
        }
    }

    /** Takes the option and its value out of all arguments. */
    private static List<String> model(List<String> arguments) {
        int at = arguments.indexOf(MODEL);
        if (at < 0) {
            return List.of();
        }
        var option = List.copyOf(arguments.subList(at, at + 2));
        arguments.subList(at, at + 2).clear();
        return option;
    }

    private static double mrr(Map<String, RankingScores> scores, String name) {
        return scores.getOrDefault(name, new RankingScores()).mrr();
    }

    private static Map<String, RankingScores> questions(Path folder, boolean misses, List<String> model)
            throws IOException, InterruptedException {
        Path documents = folder.resolve("faq-docs.jsonl");
        var asked = QuestionSet.read(folder.resolve("faq-queries.tsv"), folder.resolve("faq-qrels.tsv"));
        Map<String, RankingScores> scores = new LinkedHashMap<>();
        scores.put(RETOURS, served(documents, asked, misses, List.of()));
        if (!model.isEmpty()) {
            scores.put(MEANING, served(documents, asked, misses, model));
        }
        System.out.printf(
                "%s: %d questions%n", folder.getFileName(), asked.all().size());
        System.out.println(RankingScores.heading());
        scores.forEach((name, one) -> System.out.println(one.line(name)));
        System.out.println();
        return scores;
    }

    /** Asks our own server, made for these documents. */
    static RankingScores served(Path documents, QuestionSet asked, boolean misses, List<String> options)
            throws IOException, InterruptedException {
        var scores = new RankingScores();
        try (var retours = ServedFiles.start(options, documents)) {
            for (QuestionSet.Question one : asked.all()) {
                int rank = scores.add(retours.search(one.words(), DEPTH), one.documents());
                if (misses && rank != 1) {
                    System.out.printf("%s rank %2d  %s%n", one.documents(), rank, one.words());
                }
            }
        }
        return scores;
    }

    private static void recaps(Path folder, Path corpus) throws IOException, InterruptedException {
        var asked = QuestionSet.read(folder.resolve(VISITORS));
        int first = 0;
        try (var retours = ServedFiles.start(corpus)) {
            for (QuestionSet.Question one : asked.all()) {
                var hits = retours.searchDays(one.words());
                if (!hits.isEmpty() && one.documents().contains(hits.getFirst())) {
                    first++;
                } else {
                    System.out.printf("%s: wanted %s first, got %s%n", one.words(), one.documents(), hits);
                }
            }
        }
        System.out.printf(
                "%d of %d visitors' queries put their recap first%n",
                first, asked.all().size());
    }
}

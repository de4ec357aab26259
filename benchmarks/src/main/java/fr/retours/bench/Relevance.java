package fr.retours.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * How high Retours ranks what answers a question, over HTTP, beside plain Lucene in the same run, on one collection after
 * the other; then, where a collection has queries of the site's visitors and the site's recaps are given, whether each puts its
 * recap first.
 */
public final class Relevance {
    private static final int DEPTH = 10;
    private static final String VISITORS = "recap-queries.tsv";
    private static final String RETOURS = "Retours, /api/v1/search";
    private static final String MEANING = "Retours, by words and meaning";
    private static final String MODEL = "--sentence-model";
    /** Weights of a title; 0 has it in one field with the text. */
    private static final List<Integer> TITLE_WEIGHTS = List.of(0, 1, 2, 3, 4);

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
        double plain = 0;
        for (Path folder : folders) {
            Map<String, Scores> scores = questions(folder, misses, model);
            ours += mrr(scores, RETOURS) / folders.size();
            plain += scores.keySet().stream()
                            .filter(name -> !name.equals(RETOURS) && !name.equals(MEANING))
                            .mapToDouble(name -> mrr(scores, name))
                            .max()
                            .orElse(0)
                    / folders.size();
        }
        System.out.printf(Locale.ROOT, "mean MRR@10: best plain variant of each %.3f, Retours %.3f%n", plain, ours);
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

    private static double mrr(Map<String, Scores> scores, String name) {
        return scores.getOrDefault(name, new Scores()).mrr();
    }

    private static Map<String, Scores> questions(Path folder, boolean misses, List<String> model)
            throws IOException, InterruptedException {
        Path documents = folder.resolve("faq-docs.jsonl");
        var asked = Questions.read(folder.resolve("faq-queries.tsv"), folder.resolve("faq-qrels.tsv"));
        Map<String, Scores> scores = plain(documents, asked);
        scores.put(RETOURS, served(documents, asked, misses, List.of()));
        if (!model.isEmpty()) {
            scores.put(MEANING, served(documents, asked, misses, model));
        }
        System.out.printf(
                "%s: %d questions%n", folder.getFileName(), asked.all().size());
        System.out.println(Scores.heading());
        scores.forEach((name, one) -> System.out.println(one.line(name)));
        System.out.println();
        return scores;
    }

    /** Asks our own server, made for these documents. */
    static Scores served(Path documents, Questions asked, boolean misses, List<String> options)
            throws IOException, InterruptedException {
        var scores = new Scores();
        try (var retours = ServedFiles.start(options, documents)) {
            for (Questions.Question one : asked.all()) {
                int rank = scores.add(retours.search(one.words(), DEPTH), one.documents());
                if (misses && rank != 1) {
                    System.out.printf("%s rank %2d  %s%n", one.documents(), rank, one.words());
                }
            }
        }
        return scores;
    }

    /** Returns one field, title boosted 2, minimal stems, and the best of a grid of title weights and both stemmers. */
    private static Map<String, Scores> plain(Path documents, Questions asked) throws IOException {
        Map<String, Scores> grid = new LinkedHashMap<>();
        for (int weight : TITLE_WEIGHTS) {
            grid.put(name(weight), plain(new PlainFrench(documents, new FrenchAnalyzer(), weight), asked));
            grid.put(
                    "minimal stem, " + name(weight),
                    plain(new PlainFrench(documents, PlainFrench.minimalStems(), weight), asked));
        }
        Map<String, Scores> shown = new LinkedHashMap<>();
        for (String name : Arrays.asList(name(0), name(2), "minimal stem, " + name(0))) {
            shown.put(name, grid.getOrDefault(name, new Scores()));
        }
        grid.entrySet().stream()
                .max(Comparator.comparingDouble(one -> one.getValue().mrr()))
                .ifPresent(best -> shown.put("best: " + best.getKey(), best.getValue()));
        return shown;
    }

    private static String name(int titleWeight) {
        return titleWeight == 0 ? "one field" : "title " + titleWeight;
    }

    private static Scores plain(PlainFrench french, Questions asked) throws IOException {
        var scores = new Scores();
        try (french) {
            for (Questions.Question one : asked.all()) {
                scores.add(french.search(one.words(), DEPTH), one.documents());
            }
        }
        return scores;
    }

    private static void recaps(Path folder, Path corpus) throws IOException, InterruptedException {
        var asked = Questions.read(folder.resolve(VISITORS));
        int first = 0;
        try (var retours = ServedFiles.start(corpus)) {
            for (Questions.Question one : asked.all()) {
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

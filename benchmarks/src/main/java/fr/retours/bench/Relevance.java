package fr.retours.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How high Retours ranks the one document that answers a question, over HTTP, beside plain {@code FrenchAnalyzer} in the
 * same run; then whether each query of the site's visitors puts its recap first. Both halves of the questions are printed: a
 * change of weights that helps only one of them was tuned to single questions.
 */
public final class Relevance {
    private static final int DEPTH = 10;

    private Relevance() {}

    /**
     * Measures.
     *
     * @param arguments the folder with {@code faq-docs.jsonl}, its questions and {@code recap-queries.tsv}; the site's
     *     recaps; {@code --misses} lists every question whose document is not first
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        boolean misses = arguments.length > 2 && "--misses".equals(arguments[2]);
        questions(folder, misses);
        recaps(folder, Path.of(arguments[1]));
    }

    private static void questions(Path folder, boolean misses) throws IOException, InterruptedException {
        Path documents = folder.resolve("faq-docs.jsonl");
        var asked = Questions.read(folder.resolve("faq-queries.tsv"), folder.resolve("faq-qrels.tsv"));
        var ours = new Scores();
        var plain = new Scores();
        try (var retours = ServedFiles.start(documents);
                var french = new PlainFrench(documents)) {
            for (Questions.Question one : asked.all()) {
                int rank = ours.add(retours.search(one.words(), DEPTH), one.document());
                int plainRank = plain.add(french.search(one.words(), DEPTH), one.document());
                if (misses && rank != 1) {
                    System.out.printf("%-6s rank %2d, plain %2d  %s%n", one.document(), rank, plainRank, one.words());
                }
            }
        }
        System.out.println(asked.all().size() + " questions");
        System.out.println(Scores.heading());
        System.out.println(plain.line("plain FrenchAnalyzer"));
        System.out.println(ours.line("Retours, /api/v1/search"));
    }

    private static void recaps(Path folder, Path corpus) throws IOException, InterruptedException {
        var asked = Questions.read(folder.resolve("recap-queries.tsv"));
        int first = 0;
        try (var retours = ServedFiles.start(corpus)) {
            for (Questions.Question one : asked.all()) {
                var hits = retours.searchDays(one.words());
                if (!hits.isEmpty() && hits.getFirst().equals(one.document())) {
                    first++;
                } else {
                    System.out.printf("%s: wanted %s first, got %s%n", one.words(), one.document(), hits);
                }
            }
        }
        System.out.printf(
                "%d of %d visitors' queries put their recap first%n",
                first, asked.all().size());
    }
}

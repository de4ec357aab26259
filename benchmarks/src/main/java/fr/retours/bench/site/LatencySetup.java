package fr.retours.bench.site;

import fr.retours.indexer.corpus.CorpusReader;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * What {@link SearchLatency} is to measure.
 *
 * @param texts files of French recaps to learn words from
 * @param sizes how many recaps, one index each
 * @param calls how many searches, and how many suggestions, a row of the table is measured on
 * @param indexes the folder to keep the indexes in, for the next run
 */
public record LatencySetup(List<Path> texts, List<Integer> sizes, long seed, int calls, Path indexes) {
    public LatencySetup {
        texts = List.copyOf(texts);
        sizes = List.copyOf(sizes);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("name files of recaps to learn French words from, got none");
        }
    }

    /** Reads {@code TEXT… [--sizes=1000,10000,100000] [--seed=1] [--calls=4000] [--indexes=FOLDER]}. */
    static LatencySetup of(String... arguments) throws IOException {
        List<Path> texts = new ArrayList<>();
        String sizes = "1000,10000,100000";
        String seed = "1";
        String calls = "4000";
        String indexes = "";
        for (String one : arguments) {
            String value = one.substring(one.indexOf('=') + 1);
            switch (one.substring(0, one.length() - value.length())) {
                case "--sizes=" -> sizes = value;
                case "--seed=" -> seed = value;
                case "--calls=" -> calls = value;
                case "--indexes=" -> indexes = value;
                default -> texts.add(Path.of(one));
            }
        }
        return new LatencySetup(
                texts,
                Stream.of(sizes.split(",", -1)).map(Integer::valueOf).toList(),
                Long.parseLong(seed),
                Integer.parseInt(calls),
                indexes.isEmpty() ? Files.createTempDirectory("retours-latency-") : Path.of(indexes));
    }

    /** A measure of one size. */
    interface SizedMeasure {
        /**
         * Measures.
         *
         * @param texts French texts to learn words from
         */
        void run(LatencySetup setup, List<String> texts, int recaps)
                throws IOException, InterruptedException, ExecutionException;
    }

    /** Reads the arguments as {@link #of} does, and measures one size after the other. */
    static void measure(Class<?> benchmark, String[] arguments, SizedMeasure measure)
            throws IOException, InterruptedException, ExecutionException {
        var setup = of(arguments);
        List<String> texts = new CorpusReader()
                .readAll(setup.texts).recaps().stream().map(Recap::body).toList();
        MeasureHeading.print(
                benchmark, String.join(" ", arguments) + ", seed " + setup.seed + ", " + setup.calls + " calls a row");
        for (int recaps : setup.sizes) {
            System.out.printf(Locale.ROOT, "%n%,d recaps%n", recaps);
            measure.run(setup, texts, recaps);
        }
    }
}

package fr.retours.bench;

import fr.retours.bench.site.MeasureHeading;
import fr.retours.corpus.CorpusReader;
import fr.retours.extraction.RecapExtractor;
import fr.retours.model.fact.Recap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import picocli.CommandLine.Parameters;

/**
 * Characters a second of whole extraction, on one thread and on all. Rounds alternate, so that what else the machine does hits both alike; each
 * figure is the median of the rounds.
 */
public final class ExtractionSpeed implements Callable<Integer> {
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;
    private static final int CHARACTERS = 2_000_000;

    /** Whose recaps are repeated up to two million characters. */
    @Parameters(arity = "1..*")
    List<Path> paths = List.of();

    private final List<Recap> recaps = new ArrayList<>();
    private final RecapExtractor extractor = new RecapExtractor();
    /** Keeps the work from being optimised away. */
    private long sink;

    private long characters;

    @Override
    public Integer call() {
        List<Recap> read = new CorpusReader().readAll(paths).recaps();
        if (read.isEmpty()) {
            throw new IllegalArgumentException("no recap at " + paths);
        }
        while (characters < CHARACTERS) {
            for (Recap recap : read) {
                recaps.add(recap);
                characters += recap.text().length();
            }
        }
        int threads = Runtime.getRuntime().availableProcessors();
        var one = new double[ROUNDS];
        var all = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double alone = rate(this::extract);
            double together = rate(() -> extractParallel(threads));
            if (round >= 0) {
                one[round] = alone;
                all[round] = together;
            }
        }
        MeasureHeading.print(
                ExtractionSpeed.class,
                characters + " characters, " + recaps.size() + " recaps (" + read.size() + " different), " + ROUNDS
                        + " rounds, sink " + sink);
        print("extraction, 1 thread", one);
        print("extraction, " + threads + " threads", all);
        return 0;
    }

    private double rate(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return characters / ((System.nanoTime() - start) / 1e9);
    }

    private static void print(String name, double[] rates) {
        Arrays.sort(rates);
        System.out.printf(
                Locale.ROOT,
                "%-26s %,12.0f characters/s (%,.0f to %,.0f)%n",
                name,
                rates[ROUNDS / 2],
                rates[0],
                rates[ROUNDS - 1]);
    }

    private void extract() {
        for (Recap recap : recaps) {
            sink += extractor.extract(recap).people().size();
        }
    }

    private void extractParallel(int threads) {
        try (var pool = new ForkJoinPool(threads)) {
            sink += pool.submit(() -> recaps.parallelStream()
                            .mapToLong(
                                    recap -> extractor.extract(recap).people().size())
                            .sum())
                    .join();
        }
    }
}

package fr.retours.bench;

import fr.retours.corpus.CorpusReader;
import fr.retours.extraction.RecapExtractor;
import fr.retours.model.fact.Recap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/**
 * Characters a second of whole extraction, on one thread and on all. Rounds alternate, so that what else the machine does hits both alike; each
 * figure is the median of the rounds.
 */
public final class ExtractionSpeed {
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;
    private static final int CHARACTERS = 2_000_000;

    private final List<Recap> recaps;
    private final long characters;
    private final RecapExtractor extractor = new RecapExtractor();
    /** Keeps the work from being optimised away. */
    private long sink;

    private ExtractionSpeed(List<Recap> recaps) {
        this.recaps = recaps;
        this.characters =
                recaps.stream().mapToLong(recap -> recap.text().length()).sum();
    }

    /** Measures on the recaps at the given paths, repeated up to two million characters. */
    public static void main(String[] paths) {
        List<Recap> read = new CorpusReader()
                .readAll(Stream.of(paths).map(Path::of).toList())
                .recaps();
        if (read.isEmpty()) {
            throw new IllegalArgumentException("no recap at " + Arrays.toString(paths));
        }
        List<Recap> recaps = new ArrayList<>();
        for (long length = 0; length < CHARACTERS; ) {
            for (Recap recap : read) {
                recaps.add(recap);
                length += recap.text().length();
            }
        }
        new ExtractionSpeed(recaps).run(read.size());
    }

    private void run(int different) {
        int threads = Runtime.getRuntime().availableProcessors();
        Map<String, Runnable> contestants = new LinkedHashMap<>();
        contestants.put("extraction, 1 thread", this::extract);
        contestants.put("extraction, " + threads + " threads", () -> extractParallel(threads));
        Map<String, double[]> rates = new LinkedHashMap<>();
        contestants.keySet().forEach(name -> rates.put(name, new double[ROUNDS]));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (var contestant : contestants.entrySet()) {
                long start = System.nanoTime();
                contestant.getValue().run();
                double seconds = (System.nanoTime() - start) / 1e9;
                if (round >= 0) {
                    rates.getOrDefault(contestant.getKey(), new double[ROUNDS])[round] = characters / seconds;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d characters, %d recaps (%d different), %d rounds, %d processors, Java %s, %s, sink %d%n",
                characters,
                recaps.size(),
                different,
                ROUNDS,
                threads,
                Runtime.version(),
                LocalDate.now(java.time.ZoneId.systemDefault()),
                sink);
        rates.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "%-26s %,12.0f characters/s (%,.0f to %,.0f)%n",
                name,
                median(all),
                Arrays.stream(all).min().orElse(0),
                Arrays.stream(all).max().orElse(0)));
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

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

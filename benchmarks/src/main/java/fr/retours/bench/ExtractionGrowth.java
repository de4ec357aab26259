package fr.retours.bench;

import fr.retours.extraction.RecapExtractor;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How the time of an extraction grows with the length of a text that repeats one small piece: what a text made to harm, or a
 * damaged one, may consist of. Each piece is repeated to doubling sizes; the exponent is the slope of the logarithm of
 * processor time over that of the size, 1 where time is linear. Ends with 1 when one is above the bound.
 *
 * <pre>{@code benchmarks/run ExtractionGrowth [--smallest=8] [--doublings=3] [--rounds=3] [--only=dates.*] [--most=1.2]}</pre>
 */
public final class ExtractionGrowth {
    private static final String PIECES = "/fr/retours/bench/growth-pieces.tsv";
    private static final int KILO = 1_000;
    /** Of a column of the table. */
    private static final int WIDTH = 9;

    /** A size whose extraction takes longer is the last one of its piece. */
    private static final double LONGEST_SECONDS = 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final RecapExtractor extractor = new RecapExtractor();
    private int smallest = 8;
    private int doublings = 3;
    private int rounds = 3;
    private double most = 1.2;
    private Pattern only = Pattern.compile(".*");

    private ExtractionGrowth() {}

    /** A piece of text to be repeated, and what it is called. */
    private record RepeatedPiece(String name, String text) {
        Recap recap(int characters) {
            String body = text.repeat(characters / text.length() + 1).substring(0, characters);
            return new Recap(new RecapId("growth"), "Retour sur la rencontre", null, null, body, "");
        }
    }

    /** Measures as the arguments say; sizes are in thousands of characters. */
    public static void main(String[] arguments) throws IOException {
        var growth = new ExtractionGrowth();
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            switch (argument.substring(0, argument.length() - value.length())) {
                case "--smallest=" -> growth.smallest = Integer.parseInt(value);
                case "--doublings=" -> growth.doublings = Integer.parseInt(value);
                case "--rounds=" -> growth.rounds = Integer.parseInt(value);
                case "--most=" -> growth.most = Double.parseDouble(value);
                case "--only=" -> growth.only = Pattern.compile(value);
                default ->
                    throw new IllegalArgumentException(
                            "argument must be --smallest=, --doublings=, --rounds=, --most= or --only=, got "
                                    + argument);
            }
        }
        System.exit(growth.run(pieces()) ? 0 : 1);
    }

    private static List<RepeatedPiece> pieces() throws IOException {
        try (InputStream in = Objects.requireNonNull(ExtractionGrowth.class.getResourceAsStream(PIECES), PIECES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new RepeatedPiece(parts[0], parts[1].replace("\\n", "\n")))
                    .toList();
        }
    }

    /** Returns whether no exponent is above the bound. */
    private boolean run(List<RepeatedPiece> pieces) {
        List<RepeatedPiece> chosen = pieces.stream()
                .filter(one -> only.matcher(one.name()).matches())
                .toList();
        int[] sizes = IntStream.rangeClosed(0, doublings)
                .map(i -> (smallest * KILO) << i)
                .toArray();
        chosen.forEach(one -> seconds(one, KILO)); // the compiler meets each kind of text
        chosen.forEach(one -> seconds(one, KILO));
        System.out.printf(
                Locale.ROOT,
                "%d pieces, best of %d rounds, %d processors, Java %s, %s; seconds of the processor for thousands of characters%n%-32s",
                chosen.size(),
                rounds,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                LocalDate.now(ZoneId.systemDefault()),
                "piece");
        Arrays.stream(sizes).forEach(size -> System.out.printf(Locale.ROOT, "%9d", size / KILO));
        System.out.printf(Locale.ROOT, "%10s%n", "exponent");
        List<String> above = new ArrayList<>();
        double highest = 0;
        for (RepeatedPiece piece : chosen) {
            double exponent = measure(piece, sizes);
            highest = Math.max(highest, exponent);
            if (exponent > most) {
                above.add(piece.name());
            }
        }
        System.out.printf(Locale.ROOT, "highest %.2f; above %.2f: %d %s%n", highest, most, above.size(), above);
        return above.isEmpty();
    }

    private double measure(RepeatedPiece piece, int[] sizes) {
        System.out.printf(Locale.ROOT, "%-32s", piece.name());
        double[] seconds = new double[sizes.length];
        int measured = 0;
        while (measured < sizes.length && (measured == 0 || seconds[measured - 1] < LONGEST_SECONDS)) {
            seconds[measured] = best(piece, sizes[measured]);
            System.out.printf(Locale.ROOT, "%9.3f", seconds[measured]);
            System.out.flush();
            measured++;
        }
        double exponent = exponent(Arrays.copyOf(sizes, measured), Arrays.copyOf(seconds, measured));
        System.out.print(" ".repeat(WIDTH * (sizes.length - measured)));
        System.out.printf(Locale.ROOT, "%10.2f%n", exponent);
        return exponent;
    }

    private double best(RepeatedPiece piece, int characters) {
        double best = seconds(piece, characters);
        for (int round = 1; round < rounds && best < LONGEST_SECONDS / rounds; round++) {
            best = Math.min(best, seconds(piece, characters));
        }
        return best;
    }

    private double seconds(RepeatedPiece piece, int characters) {
        Recap recap = piece.recap(characters);
        long start = THREADS.getCurrentThreadCpuTime();
        extractor.extract(recap);
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    /** Returns the slope of the line through the logarithms, by least squares. */
    private static double exponent(int[] sizes, double[] seconds) {
        double[] x = Arrays.stream(sizes).mapToDouble(Math::log).toArray();
        double[] y = Arrays.stream(seconds).map(Math::log).toArray();
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squares += (x[i] - meanX) * (x[i] - meanX);
        }
        return products / squares;
    }
}

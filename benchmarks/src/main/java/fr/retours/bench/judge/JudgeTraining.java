package fr.retours.bench.judge;

import fr.retours.indexer.corpus.CorpusReader;
import fr.retours.indexer.evaluate.Evaluation;
import fr.retours.indexer.evaluate.Gold;
import fr.retours.indexer.evaluate.Judged;
import fr.retours.indexer.evaluate.Score;
import fr.retours.indexer.extract.RecapExtractor;
import fr.retours.model.fact.RecapFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Tries a judge that learns which facts to drop (OpenNLP's maximum entropy) beside a limit on the stated confidence. Either is
 * chosen on all sites but one and scored on that one, for each site in turn.
 *
 * <p>{@code JudgeTraining SITES GOLD RECAPS [SITES GOLD RECAPS]…}: a table with the columns slug and repo, annotations, texts.
 */
public final class JudgeTraining {
    private static final List<String> ROWS =
            List.of("people.took_part", "people.parts", "people.roles", "organisations", "organisations.links");
    private static final double[] LIMITS = {0.3, 0.4, 0.5};
    private static final int STEPS = 20;
    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";
    private static final String GAUSSIAN = "GaussianSmoothing";

    private final Map<String, String> sites = new HashMap<>();
    private final List<Judged> judged = new ArrayList<>();
    private final Map<String, Integer> missed = new HashMap<>();

    /** Prints a line a kind of fact. */
    public static void main(String[] arguments) throws IOException {
        var training = new JudgeTraining();
        var extractor = new RecapExtractor();
        for (int i = 0; i + 2 < arguments.length; i += 3) {
            training.add(extractor, Path.of(arguments[i]), Path.of(arguments[i + 1]), Path.of(arguments[i + 2]));
        }
        training.print();
    }

    private void add(RecapExtractor extractor, Path table, Path gold, Path recaps) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            lines.map(line -> line.split("\t"))
                    .filter(cells -> cells.length > 1)
                    .forEach(cells -> sites.put(cells[0], cells[1]));
        }
        List<RecapFacts> facts = new CorpusReader()
                .readAll(List.of(recaps)).recaps().stream()
                        .map(extractor::extract)
                        .toList();
        Evaluation evaluation = Evaluation.of(Gold.read(gold), facts);
        judged.addAll(evaluation.judged());
        evaluation.scores().forEach((row, score) -> missed.merge(row, score.missed(), Integer::sum));
    }

    private void print() {
        System.out.printf("%-24s%8s%8s%10s%12s", "", "facts", "sites", "as read", "confidence");
        for (double limit : LIMITS) {
            System.out.printf(Locale.ROOT, "%12s", "maxent " + limit);
        }
        System.out.println();
        ROWS.forEach(this::print);
    }

    private void print(String row) {
        List<Judged> facts =
                judged.stream().filter(one -> one.row().equals(row)).toList();
        IdentityHashMap<Judged, Double> byConfidence = new IdentityHashMap<>();
        IdentityHashMap<Judged, Double> byModel = new IdentityHashMap<>();
        var names = new TreeSet<>(facts.stream().map(this::site).toList());
        for (String site : names) {
            List<Judged> others =
                    facts.stream().filter(one -> !site(one).equals(site)).toList();
            List<Judged> own =
                    facts.stream().filter(one -> site(one).equals(site)).toList();
            double limit = bestLimit(row, others);
            MaxentModel model = train(others);
            for (Judged one : own) {
                byConfidence.put(one, one.confidence() >= limit ? 1.0 : 0.0);
                byModel.put(one, model.eval(signs(one))[model.getIndex(RIGHT)]);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s%8d%8d%10.3f%12.3f",
                row,
                facts.size(),
                names.size(),
                f1(row, facts, one -> true),
                f1(row, facts, one -> byConfidence.getOrDefault(one, 0.0) > 0));
        for (double limit : LIMITS) {
            System.out.printf(Locale.ROOT, "%12.3f", f1(row, facts, one -> byModel.getOrDefault(one, 0.0) >= limit));
        }
        System.out.println();
    }

    private String site(Judged one) {
        return sites.getOrDefault(one.recap(), one.recap());
    }

    /** Returns the limit on the confidence below which facts are best dropped. */
    private double bestLimit(String row, List<Judged> facts) {
        double best = 0;
        for (int step = 1; step < STEPS; step++) {
            double limit = (double) step / STEPS;
            double least = best;
            if (f1(row, facts, one -> one.confidence() >= limit) > f1(row, facts, one -> one.confidence() >= least)) {
                best = limit;
            }
        }
        return best;
    }

    private double f1(String row, List<Judged> facts, Predicate<Judged> kept) {
        int found = (int) facts.stream().filter(kept).filter(Judged::right).count();
        int extra = (int) facts.stream().filter(kept).count() - found;
        int dropped =
                (int) facts.stream().filter(kept.negate()).filter(Judged::right).count();
        return new Score(found, extra, missed.getOrDefault(row, 0) + dropped).f1();
    }

    private static MaxentModel train(List<Judged> facts) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, GISTrainer.MAXENT_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
        parameters.put(GAUSSIAN, true);
        try {
            return TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                    .train(ObjectStreamUtils.createObjectStream(facts.stream()
                            .map(one -> new Event(one.right() ? RIGHT : WRONG, signs(one)))
                            .toList()));
        } catch (IOException e) {
            throw new IllegalStateException("training reads from memory only", e);
        }
    }

    private static String[] signs(Judged one) {
        return Stream.concat(one.signs().stream(), Stream.of("confidence " + (int) (one.confidence() * 10)))
                .toArray(String[]::new);
    }
}

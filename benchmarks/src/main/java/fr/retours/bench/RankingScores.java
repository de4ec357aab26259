package fr.retours.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How high a search engine ranks what answers each question; the first ten hits count. Of several documents that answer the best
 * placed counts, but for nDCG, where all do. Not safe for concurrent use.
 */
final class RankingScores {
    private static final int DEPTH = 10;
    private static final int RESAMPLES = 1_000;
    /** Of a thousand resamples, those between which 95 in 100 lie. */
    private static final int LOW = 25;

    private static final int HIGH = 974;

    private final List<Answer> answers = new ArrayList<>();

    /**
     * How one question was answered.
     *
     * @param rank of the first document that answers, from 1; 0 when none is among the first ten
     * @param gain nDCG over the first ten
     */
    private record Answer(int rank, double gain) {
        double reciprocal() {
            return rank == 0 ? 0 : 1.0 / rank;
        }
    }

    /**
     * Notes one answer.
     *
     * @param hits ids, best first
     * @return the rank of the first of {@code wanted} from 1; 0 when none is among the first ten
     */
    int add(List<String> hits, Set<String> wanted) {
        int rank = 0;
        double gain = 0;
        double ideal = 0;
        for (int at = 0; at < DEPTH; at++) {
            double discount = Math.log(2) / Math.log(at + 2.0);
            ideal += at < wanted.size() ? discount : 0;
            if (at < hits.size() && wanted.contains(hits.get(at))) {
                rank = rank == 0 ? at + 1 : rank;
                gain += discount;
            }
        }
        answers.add(new Answer(rank, gain / ideal));
        return rank;
    }

    /** Returns the mean reciprocal rank. */
    double mrr() {
        return mean(Answer::reciprocal);
    }

    /** Returns one line of a table. */
    String line(String name) {
        double[] interval = interval();
        return String.format(
                Locale.ROOT,
                "%-28s %.3f  %.3f-%.3f   %.3f   %.3f    %.3f",
                name,
                mrr(),
                interval[0],
                interval[1],
                share(1),
                share(DEPTH),
                mean(Answer::gain));
    }

    /** Returns the heading for {@link #line}. */
    static String heading() {
        return String.format("%-28s %s", "", "MRR@10 95 in 100     hit@1   hit@10   nDCG@10");
    }

    /** Returns between what the MRR of questions drawn from these lies, 95 times in 100. */
    private double[] interval() {
        var random = new Random(1);
        double[] means = IntStream.range(0, RESAMPLES)
                .mapToDouble(round -> IntStream.range(0, answers.size())
                        .mapToDouble(any ->
                                answers.get(random.nextInt(answers.size())).reciprocal())
                        .average()
                        .orElse(0))
                .sorted()
                .toArray();
        return new double[] {means[LOW], means[HIGH]};
    }

    private double mean(ToDoubleFunction<Answer> figure) {
        return answers.stream().mapToDouble(figure).average().orElse(0);
    }

    private double share(int depth) {
        return mean(answer -> answer.rank() > 0 && answer.rank() <= depth ? 1 : 0);
    }
}

package fr.retours.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How high a search engine ranks what answers each question; the first ten hits count. Not safe for concurrent use. */
final class Scores {
    private static final int DEPTH = 10;

    private final List<Integer> ranks = new ArrayList<>();

    /**
     * Notes one answer.
     *
     * @param hits ids, best first
     * @return the rank of {@code wanted} from 1; 0 when it is not among the first ten
     */
    int add(List<String> hits, String wanted) {
        int rank = hits.subList(0, Math.min(DEPTH, hits.size())).indexOf(wanted) + 1;
        ranks.add(rank);
        return rank;
    }

    /** Returns one line of a table: over all questions, then MRR over each half (first, third…; second, fourth…). */
    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-28s %.3f   %.3f   %.3f    %.3f  %.3f",
                name,
                mrr(0, 1),
                share(1),
                share(DEPTH),
                mrr(0, 2),
                mrr(1, 2));
    }

    /** Returns the heading for {@link #line}. */
    static String heading() {
        return String.format("%-28s %s", "", "MRR@10  hit@1   hit@10   MRR of each half");
    }

    private double mrr(int first, int step) {
        double sum = 0;
        int asked = 0;
        for (int at = first; at < ranks.size(); at += step) {
            asked++;
            sum += ranks.get(at) == 0 ? 0 : 1.0 / ranks.get(at);
        }
        return sum / asked;
    }

    private double share(int depth) {
        long within = ranks.stream().filter(rank -> rank > 0 && rank <= depth).count();
        return (double) within / ranks.size();
    }
}

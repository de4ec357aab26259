package fr.retours.indexer.resolve.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class AgglomerativeClusteringTest {
    /** Groups of numbers whose scores are drawn, few enough that many are equal, and change with every joining. */
    private static final class Groups implements AgglomerativeClustering.Items {
        private final long seed;
        private final List<TreeSet<Integer>> groups = new ArrayList<>();
        private final List<String> joined = new ArrayList<>();

        Groups(long seed, int size) {
            this.seed = seed;
            for (int i = 0; i < size; i++) {
                groups.add(new TreeSet<>(List.of(i)));
            }
        }

        @Override
        public double score(int one, int later) {
            return new Random(seed
                                    + 31L * groups.get(one).hashCode()
                                    + groups.get(later).hashCode())
                            .nextInt(9)
                    - 3;
        }

        @Override
        public void join(int one, int later) {
            joined.add(groups.get(one) + " " + groups.get(later));
            groups.get(one).addAll(groups.get(later));
        }
    }

    /** Scores all pairs again for each joining. */
    private static List<Integer> joinSlowly(int size, Groups groups) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            left.add(i);
        }
        while (true) {
            int[] best = {};
            double most = 0;
            for (int one : left) {
                for (int later : left) {
                    if (later > one && groups.score(one, later) > most) {
                        most = groups.score(one, later);
                        best = new int[] {one, later};
                    }
                }
            }
            if (best.length == 0) {
                return left;
            }
            groups.join(best[0], best[1]);
            left.remove(Integer.valueOf(best[1]));
        }
    }

    @RepeatedTest(300)
    void joinsWhatScoringAllPairsForEachJoiningWould(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        int size = seed % 25;
        var groups = new Groups(seed, size);
        var expected = new Groups(seed, size);

        List<Integer> left =
                AgglomerativeClustering.join(size, groups).stream().boxed().toList();

        assertThat(left).as("seed " + seed).isEqualTo(joinSlowly(size, expected));
        assertThat(groups.joined).as("seed " + seed).isEqualTo(expected.joined);
    }
}

package fr.retours.indexer.resolve.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitSetTest {
    private static final int ROUNDS = 200;

    @ParameterizedTest
    @ValueSource(ints = {3, 70, 5_000})
    void itHoldsWhatSetsHold(int traits) {
        var random = new Random(traits);
        var one = new TraitSet();
        var other = new TraitSet();
        NavigableSet<Integer> expected = new TreeSet<>();
        NavigableSet<Integer> others = new TreeSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            add(random.nextInt(traits), one, expected);
            add(random.nextInt(traits), other, others);
            if (random.nextInt(20) == 0) {
                one.addAll(other);
                expected.addAll(others);
            }

            assertThat(one.size()).isEqualTo(expected.size());
            assertThat(one.isEmpty()).isFalse();
            assertThat(one.last()).isEqualTo(expected.last());
            int asked = random.nextInt(traits);
            assertThat(one.contains(asked)).isEqualTo(expected.contains(asked));
            assertThat(common(one, other)).isEqualTo(common(expected, others));
            assertThat(common(other, one)).isEqualTo(common(expected, others));
        }
    }

    private static void add(int trait, TraitSet set, NavigableSet<Integer> expected) {
        set.add(trait);
        expected.add(trait);
    }

    private static List<Integer> common(TraitSet one, TraitSet other) {
        List<Integer> common = new ArrayList<>();
        one.forEachCommon(other, common::add);
        return common;
    }

    private static List<Integer> common(NavigableSet<Integer> one, NavigableSet<Integer> other) {
        return one.stream().filter(other::contains).toList();
    }
}

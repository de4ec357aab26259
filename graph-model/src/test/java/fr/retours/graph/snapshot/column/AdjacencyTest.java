package fr.retours.graph.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdjacencyTest {
    private static final int THINGS = 200;
    private static final int OTHERS = 150;

    private final Random random = new Random(3);
    private final List<int[]> rows = IntStream.range(0, THINGS)
            .mapToObj(thing -> random.ints(random.nextInt(9), 0, OTHERS)
                    .sorted()
                    .distinct()
                    .toArray())
            .toList();
    private final Adjacency adjacency = adjacency();

    private Adjacency adjacency() {
        var builder = new Adjacency.Builder();
        rows.forEach(row -> builder.add(IntStream.of(row)));
        return builder.build();
    }

    @Test
    void givesTheOthersOfAThing() {
        for (int thing = 0; thing < THINGS; thing++) {
            List<Integer> passedOn = new ArrayList<>();
            adjacency.forEach(thing, passedOn::add);

            assertThat(adjacency.of(thing)).containsExactly(boxed(rows.get(thing)));
            assertThat(passedOn).containsExactly(boxed(rows.get(thing)));
        }
    }

    @Test
    void givesTheOthersOfAnyOfSomeThings() {
        var things = new BitSet();
        things.set(3);
        things.set(70, 90);

        int[] expected = things.stream()
                .flatMap(thing -> IntStream.of(rows.get(thing)))
                .sorted()
                .distinct()
                .toArray();
        assertThat(adjacency.of(things).stream()).containsExactly(boxed(expected));
    }

    @Test
    void canBeSeenFromTheOthers() {
        var reversed = adjacency.reversed(OTHERS);

        for (int other = 0; other < OTHERS; other++) {
            int wanted = other;
            int[] expected = IntStream.range(0, THINGS)
                    .filter(thing -> IntStream.of(rows.get(thing)).anyMatch(one -> one == wanted))
                    .toArray();
            assertThat(reversed.of(other)).containsExactly(boxed(expected));
        }
    }

    private static Integer[] boxed(int[] numbers) {
        return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }
}

package fr.retours.api.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import fr.retours.text.deadline.RequestDeadline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Measures against what is worked out by hand. */
class NetworkMeasuresTest {
    @Test
    void aPathOfThreeHasItsMiddleInBetween() {
        Map<String, MeasuredNode> nodes = measured(1, "a b", "b c", "b c", "d");

        assertThat(nodes.get("b")).isNotNull().satisfies(middle -> {
            assertThat(middle.degree()).isEqualTo(2);
            assertThat(middle.strength()).isEqualTo(3);
            assertThat(middle.betweenness()).isCloseTo(1.0 / 3, within(1e-9)); // 1 pair of 3 in a network of 4
            assertThat(middle.closeness()).isCloseTo(2.0 / 3, within(1e-9)); // (1 + 1 + 0) / 3
        });
        assertThat(nodes.get("a")).isNotNull().satisfies(end -> {
            assertThat(end.betweenness()).isZero();
            assertThat(end.closeness()).isCloseTo(1.5 / 3, within(1e-9)); // (1 + 1/2 + 0) / 3
            assertThat(end.component()).isEqualTo(1);
        });
        assertThat(nodes.get("d")).isNotNull().satisfies(alone -> {
            assertThat(alone.degree()).isZero();
            assertThat(alone.component()).isEqualTo(2);
        });
        assertThat(nodes.values().stream().mapToDouble(MeasuredNode::pagerank).sum())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void twoCrowdsAreTwoCommunities() {
        Map<String, MeasuredNode> nodes = measured(1, "a b c d", "w x y z", "d w");

        assertThat(communities(nodes, "a", "b", "c", "d")).hasSize(1);
        assertThat(communities(nodes, "w", "x", "y", "z")).hasSize(1);
        assertThat(communities(nodes, "a", "z")).hasSize(2);
    }

    @Test
    void tiesOfTooFewEventsDoNotCount() {
        Map<String, MeasuredNode> nodes = measured(2, "a b", "a b", "b c");

        assertThat(nodes.get("b")).isNotNull().extracting(MeasuredNode::degree).isEqualTo(1);
        assertThat(nodes.get("c")).isNotNull().extracting(MeasuredNode::degree).isEqualTo(0);
    }

    @Test
    void theSameSeedGivesTheSameWhateverTheOrderOfEvents() {
        var random = new Random(7);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            events.add(random.ints(2 + random.nextInt(4), 0, 30)
                    .distinct()
                    .mapToObj(number -> "p" + number)
                    .collect(Collectors.joining(" ")));
        }
        var first = measured(1, events.toArray(String[]::new));
        Collections.shuffle(events, random);

        assertThat(measured(1, events.toArray(String[]::new))).isEqualTo(first);
    }

    @Test
    void anEmptyNetworkHasNothingToMeasure() {
        assertThat(measured(1)).isEmpty();
        assertThat(measured(1, "a").get("a"))
                .isNotNull()
                .extracting(MeasuredNode::closeness)
                .isEqualTo(0.0);
    }

    @Test
    void refusesWhatIsTooLargeToMeasure() {
        var builder = new NetworkBuilder();
        Map<String, String> crowd = new TreeMap<>();
        for (int i = 0; i <= NetworkBuilder.MOST_NODES; i++) {
            crowd.put("p" + i, "P");
        }
        Map<String, String> dense = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            dense.put("p" + i, "P");
        }

        assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> builder.add(crowd));
        var other = new NetworkBuilder();
        other.add(dense);
        assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> other.network(1));
        assertThat(other.network(2).edgeSet()).isEmpty();
    }

    private static Map<String, MeasuredNode> measured(int minEvents, String... events) {
        var builder = new NetworkBuilder();
        for (String event : events) {
            builder.add(Arrays.stream(event.split(" ")).collect(Collectors.toMap(Function.identity(), id -> id)));
        }
        return NetworkMeasures.of(builder, builder.network(minEvents), 1, RequestDeadline.current()).stream()
                .collect(Collectors.toMap(MeasuredNode::id, Function.identity()));
    }

    private static List<Integer> communities(Map<String, MeasuredNode> nodes, String... ids) {
        return Arrays.stream(ids)
                .map(id -> nodes.get(id))
                .map(one -> one == null ? 0 : one.community())
                .distinct()
                .toList();
    }
}

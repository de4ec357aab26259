package fr.retours.api.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import fr.retours.text.deadline.DeadlineExceededException;
import fr.retours.text.deadline.RequestDeadline;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class ShortestWaysTest {
    @RepeatedTest(20)
    void areThoseThatTheLibraryFinds(RepetitionInfo repetition) {
        long seed = Long.getLong("retours.seed", 1) + repetition.getCurrentRepetition();
        System.out.println("seed " + seed);
        var network = network(new Random(seed));

        var shortest = ShortestWays.in(network, RequestDeadline.current());

        var between = new BetweennessCentrality<>(network, false).getScores();
        var nearness = new HarmonicCentrality<>(network, false, false).getScores();
        int member = 0;
        for (int one : network.vertexSet()) {
            assertThat(shortest.between(member)).isCloseTo(between.getOrDefault(one, -1.0), within(1e-9));
            assertThat(shortest.nearness(member)).isCloseTo(nearness.getOrDefault(one, -1.0), within(1e-9));
            member++;
        }
    }

    @Test
    void endWhenTheTimeIsOver() {
        var network = network(new Random(1));

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> RequestDeadline.within(Duration.ofDays(1), () -> {
                    RequestDeadline.current().cancel();
                    ShortestWays.in(network, RequestDeadline.current());
                }));
    }

    /** Prints what both ways take of the processor. */
    @Test
    @EnabledIfSystemProperty(named = "retours.network.members", matches = "[0-9]+")
    void measureBoth() {
        var random = new Random(1);
        int members = Integer.getInteger("retours.network.members", 0);
        var network = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (int one = 0; one < members; one++) {
            network.addVertex(one);
        }
        while (network.edgeSet().size() < 13 * members) {
            int one = (int) (members * Math.pow(random.nextDouble(), 1.5));
            int other = (int) (members * Math.pow(random.nextDouble(), 1.5));
            if (one != other) {
                network.addEdge(one, other);
            }
        }
        for (int round = 0; round < 3; round++) {
            System.out.printf(
                    Locale.ROOT,
                    "%d members, %d ties, seed 1: arrays %d ms, JGraphT %d ms of a processor%n",
                    members,
                    network.edgeSet().size(),
                    millis(() -> ShortestWays.in(network, RequestDeadline.current())),
                    millis(() -> {
                        new BetweennessCentrality<>(network, false).getScores();
                        new HarmonicCentrality<>(network, false, false).getScores();
                    }));
        }
    }

    private static long millis(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start).toMillis();
    }

    /** Some of it apart, some of it dense. */
    private static Graph<Integer, DefaultEdge> network(Random random) {
        var network = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        int members = 2 + random.nextInt(40);
        random.ints(members, 0, 1000).forEach(network::addVertex);
        var all = network.vertexSet().stream().toList();
        for (int tie = random.nextInt(3 * members); tie > 0; tie--) {
            int one = all.get(random.nextInt(all.size()));
            int other = all.get(random.nextInt(all.size()));
            if (one != other) {
                network.addEdge(one, other);
            }
        }
        return network;
    }
}

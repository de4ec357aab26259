package fr.retours.api.measure;

import fr.retours.text.deadline.RequestDeadline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultWeightedEdge;

/** Measures a network; the same network and seed always give the same. */
final class NetworkMeasures {
    static final double DAMPING = 0.85;
    static final int ITERATIONS = 100;
    static final double TOLERANCE = 1e-9;

    private static final double ROUNDING = 1e9;

    private final Graph<String, DefaultWeightedEdge> network;
    private final Map<String, Integer> communities;
    private final Map<String, Integer> components;

    private NetworkMeasures(Graph<String, DefaultWeightedEdge> network, long seed) {
        this.network = network;
        this.communities = numbered(new LabelPropagationClustering<>(network, ITERATIONS, new Random(seed))
                .getClustering()
                .getClusters());
        this.components = numbered(new ConnectivityInspector<>(network).connectedSets());
    }

    /** Measures all, in the order of the network; gives up when the time is over. */
    static List<MeasuredNode> of(
            NetworkBuilder builder, Graph<String, DefaultWeightedEdge> network, long seed, RequestDeadline deadline) {
        return new NetworkMeasures(network, seed).nodes(builder, deadline);
    }

    private List<MeasuredNode> nodes(NetworkBuilder builder, RequestDeadline deadline) {
        if (network.vertexSet().isEmpty()) {
            return List.of();
        }
        var shortest = ShortestWays.in(network, deadline);
        deadline.check();
        var pagerank = new PageRank<>(network, DAMPING, ITERATIONS, TOLERANCE).getScores();
        List<MeasuredNode> nodes = new ArrayList<>();
        for (String id : network.vertexSet()) {
            nodes.add(new MeasuredNode(
                    id,
                    builder.name(id),
                    network.degreeOf(id),
                    strength(id),
                    rounded(shortest.between(nodes.size()) / pairsOfOthers()),
                    rounded(shortest.nearness(nodes.size()) / others()),
                    rounded(pagerank.getOrDefault(id, 0.0)),
                    communities.getOrDefault(id, 0),
                    components.getOrDefault(id, 0)));
        }
        return nodes;
    }

    private double others() {
        return network.vertexSet().size() - 1;
    }

    private double pairsOfOthers() {
        return others() * (others() - 1) / 2;
    }

    private long strength(String id) {
        return Math.round(
                network.edgesOf(id).stream().mapToDouble(network::getEdgeWeight).sum());
    }

    /** Numbers groups from 1, the largest first, of equally large ones that with the least id. */
    private static Map<String, Integer> numbered(Collection<Set<String>> groups) {
        List<List<String>> ordered = groups.stream()
                .map(group -> group.stream().sorted().toList())
                .sorted(Comparator.<List<String>>comparingInt(List::size)
                        .reversed()
                        .thenComparing(List::getFirst))
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            for (String id : ordered.get(i)) {
                numbers.put(id, i + 1);
            }
        }
        return numbers;
    }

    /** Nothing is left of the order in which floating-point numbers were added. A network of one gives no number at all. */
    private static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * ROUNDING) / ROUNDING : 0;
    }
}

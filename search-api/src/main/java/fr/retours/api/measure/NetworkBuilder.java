package fr.retours.api.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Gathers who was where into a network: a tie for each two at the same events, as heavy as there are such events. */
final class NetworkBuilder {
    /** Most in a network: what is measured in a few seconds. */
    static final int MOST_NODES = 1_500;
    /** Most ties in a network. */
    static final int MOST_TIES = 20_000;
    /** Most pairs kept until it is known which of them have events enough. */
    private static final int MOST_PAIRS = 500_000;

    private final Map<String, String> names = new TreeMap<>();
    private final Map<Pair, Integer> events =
            new TreeMap<>(Comparator.comparing(Pair::one).thenComparing(Pair::other));

    /** Two by id, the lesser first. */
    private record Pair(String one, String other) {}

    /**
     * Adds an event.
     *
     * @param there names by id
     * @throws TooLargeException if that is more than can be measured
     */
    void add(Map<String, String> there) {
        names.putAll(there);
        if (names.size() > MOST_NODES) {
            throw new TooLargeException("nodes", MOST_NODES);
        }
        List<String> ids = there.keySet().stream().sorted().toList();
        for (int i = 0; i < ids.size(); i++) {
            for (String other : ids.subList(i + 1, ids.size())) {
                events.merge(new Pair(ids.get(i), other), 1, Integer::sum);
            }
        }
        if (events.size() > MOST_PAIRS) {
            throw new TooLargeException("ties", MOST_TIES);
        }
    }

    /**
     * Returns the network, in the order of ids, so that the same events always give the same.
     *
     * @param minEvents least number of events behind a tie
     * @throws TooLargeException if it has too many ties
     */
    Graph<String, DefaultWeightedEdge> network(int minEvents) {
        var network = new SimpleWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        names.keySet().forEach(network::addVertex);
        events.forEach((pair, count) -> {
            if (count >= minEvents) {
                network.setEdgeWeight(network.addEdge(pair.one(), pair.other()), count);
            }
        });
        if (network.edgeSet().size() > MOST_TIES) {
            throw new TooLargeException("ties", MOST_TIES);
        }
        return network;
    }

    /** Returns the name of one of the network. */
    String name(String id) {
        return names.getOrDefault(id, id);
    }
}

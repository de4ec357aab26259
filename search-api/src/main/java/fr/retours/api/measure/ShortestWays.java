package fr.retours.api.measure;

import fr.retours.text.deadline.RequestDeadline;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jgrapht.Graph;

/**
 * On how many of the shortest ways between others each of a network is (Brandes, 2001), and how near it is to all, from one search for each of them. Ways are counted in
 * ties, whatever their weight.
 */
final class ShortestWays {
    private static final int UNSEEN = -1;

    private final int[][] ties;
    private final double[] between;
    private final double[] nearness;
    private final int[] distance;
    private final double[] ways;
    private final double[] dependency;
    /** Those found, the nearest first. */
    private final int[] found;

    private ShortestWays(int[][] ties) {
        int size = ties.length;
        this.ties = ties;
        between = new double[size];
        nearness = new double[size];
        distance = new int[size];
        ways = new double[size];
        dependency = new double[size];
        found = new int[size];
    }

    /**
     * Searches from all.
     *
     * @throws fr.retours.text.deadline.DeadlineExceededException if the time is over
     */
    static <V> ShortestWays in(Graph<V, ?> network, RequestDeadline deadline) {
        var all = new ShortestWays(numbered(network));
        for (int from = 0; from < all.ties.length; from++) {
            deadline.check();
            all.search(from);
        }
        return all;
    }

    private static <V, E> int[][] numbered(Graph<V, E> network) {
        Map<V, Integer> numbers = new HashMap<>();
        network.vertexSet().forEach(one -> numbers.put(one, numbers.size()));
        int[][] ties = new int[numbers.size()][];
        numbers.forEach((one, number) -> ties[number] = network.edgesOf(one).stream()
                .map(tie -> network.getEdgeSource(tie).equals(one)
                        ? network.getEdgeTarget(tie)
                        : network.getEdgeSource(tie))
                .mapToInt(numbers::get)
                .toArray());
        return ties;
    }

    /** Returns how many of the pairs of others a member's share of shortest ways amounts to, by its place in the network's order. */
    double between(int member) {
        return between[member] / 2; // each pair was met from both its ends
    }

    /** Returns the sum, over all others that can be reached, of one by the number of ties on the way. */
    double nearness(int member) {
        return nearness[member];
    }

    private void search(int from) {
        Arrays.fill(distance, UNSEEN);
        Arrays.fill(ways, 0);
        Arrays.fill(dependency, 0);
        distance[from] = 0;
        ways[from] = 1;
        found[0] = from;
        int count = 1;
        for (int at = 0; at < count; at++) {
            int one = found[at];
            for (int next : ties[one]) {
                if (distance[next] == UNSEEN) {
                    distance[next] = distance[one] + 1;
                    found[count++] = next;
                }
                if (distance[next] == distance[one] + 1) {
                    ways[next] += ways[one];
                }
            }
        }
        for (int at = count - 1; at > 0; at--) {
            int one = found[at];
            nearness[from] += 1.0 / distance[one];
            for (int before : ties[one]) {
                if (distance[before] == distance[one] - 1) {
                    dependency[before] += ways[before] / ways[one] * (1 + dependency[one]);
                }
            }
            between[one] += dependency[one];
        }
    }
}

package fr.retours.api.network;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Places the members of a network. Groups that no tie links have each a part of the frame, as large as they have members:
 * together they would drive each other to its edges. Within a group members are placed by the forces of Fruchterman and
 * Reingold.
 */
final class GroupLayout {
    private static final int STEPS = 300;
    private static final double SPREAD = 0.2;
    private static final long SEED = 7;
    /** What stays free at each side of a group, or a quarter of its part where that is less. */
    private static final double MARGIN = 25;

    private final Network network;
    private final Map<NetworkMember, Point2D> points = new HashMap<>();

    private GroupLayout(Network network) {
        this.network = network;
    }

    static Map<NetworkMember, Point2D> of(Network network, Box2D frame) {
        var layout = new GroupLayout(network);
        layout.share(groups(network), frame);
        return layout.points;
    }

    /** Returns who is linked with whom, directly or not, largest groups first, members in the order of the network. */
    private static List<List<NetworkMember>> groups(Network network) {
        return new ConnectivityInspector<>(graph(network, network.members()))
                .connectedSets().stream()
                        .map(group -> network.members().stream()
                                .filter(group::contains)
                                .toList())
                        .sorted(Comparator.comparingInt((List<NetworkMember> group) -> -group.size()))
                        .toList();
    }

    private static Graph<NetworkMember, DefaultEdge> graph(Network network, List<NetworkMember> members) {
        Graph<NetworkMember, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        members.forEach(graph::addVertex);
        network.ties().stream()
                .filter(tie -> graph.containsVertex(tie.one()) && graph.containsVertex(tie.other()))
                .forEach(tie -> graph.addEdge(tie.one(), tie.other()));
        return graph;
    }

    /** Gives the first groups, about half of all members, one side of a box, and the others the rest of it. */
    private void share(List<List<NetworkMember>> groups, Box2D box) {
        if (groups.size() < 2) {
            groups.forEach(group -> place(group, box));
            return;
        }
        double all = room(groups);
        int first = 1;
        while (first < groups.size() - 1 && room(groups.subList(0, first)) + room(groups.subList(0, first + 1)) < all) {
            first++;
        }
        double part = room(groups.subList(0, first)) / all;
        boolean across = box.getWidth() >= box.getHeight();
        double right = across ? part * box.getWidth() : 0;
        double down = across ? 0 : part * box.getHeight();
        share(
                groups.subList(0, first),
                Box2D.of(
                        box.getMinX(),
                        box.getMinY(),
                        across ? right : box.getWidth(),
                        across ? box.getHeight() : down));
        share(
                groups.subList(first, groups.size()),
                Box2D.of(box.getMinX() + right, box.getMinY() + down, box.getWidth() - right, box.getHeight() - down));
    }

    /** A group of two needs more than twice the room of one. */
    private static double room(List<List<NetworkMember>> groups) {
        return groups.stream().mapToInt(group -> group.size() + 1).sum();
    }

    /** Stretches a group so that it fills its part. */
    private void place(List<NetworkMember> group, Box2D box) {
        LayoutModel2D<NetworkMember> model = new MapLayoutModel2D<>(Box2D.of(box.getWidth(), box.getHeight()));
        new FRLayoutAlgorithm2D<NetworkMember, DefaultEdge>(STEPS, SPREAD, new Random(SEED))
                .layout(graph(network, group), model);
        var across = group.stream().mapToDouble(one -> model.get(one).getX()).summaryStatistics();
        var down = group.stream().mapToDouble(one -> model.get(one).getY()).summaryStatistics();
        group.forEach(one -> points.put(
                one,
                Point2D.of(
                        stretched(model.get(one).getX(), across, box.getMinX(), box.getWidth()),
                        stretched(model.get(one).getY(), down, box.getMinY(), box.getHeight()))));
    }

    private static double stretched(double at, DoubleSummaryStatistics all, double start, double length) {
        double range = all.getMax() - all.getMin();
        double margin = Math.min(MARGIN, length / 4);
        double within = range == 0 ? 0.5 : (at - all.getMin()) / range;
        return start + margin + within * (length - 2 * margin);
    }
}

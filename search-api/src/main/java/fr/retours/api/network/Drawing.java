package fr.retours.api.network;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Where the members of a network are drawn: those who are linked near each other, by the forces of Fruchterman and
 * Reingold. The same network always gives the same drawing.
 *
 * @param spots in the order of the members
 */
public record Drawing(List<Spot> spots) {
    /** How wide the drawing is. */
    public static final int WIDTH = 1000;
    /** How high the drawing is. */
    public static final int HEIGHT = 680;

    private static final int MARGIN = 50;
    private static final int STEPS = 300;
    private static final double SPREAD = 0.5;
    private static final long SEED = 7;

    /** Copies the spots. */
    public Drawing {
        spots = List.copyOf(spots);
    }

    /**
     * Where one member is drawn.
     *
     * @param named whether its name is written beside it
     */
    public record Spot(Member member, long x, long y, boolean named) {}

    static Drawing of(Network network) {
        Map<Member, Point2D> points = layout(network);
        var names = new Names();
        Set<Member> named = new HashSet<>();
        network.members().stream()
                .sorted(Comparator.comparing((Member member) -> !member.equals(network.centre()))
                        .thenComparing(Comparator.comparingInt(Member::events).reversed()))
                .filter(member -> names.fits(member, Objects.requireNonNull(points.get(member))))
                .forEach(named::add);
        return new Drawing(network.members().stream()
                .map(member -> {
                    Point2D at = Objects.requireNonNull(points.get(member));
                    return new Spot(member, Math.round(at.getX()), Math.round(at.getY()), named.contains(member));
                })
                .toList());
    }

    /**
     * Where a link is drawn.
     *
     * @param one number of the spot where it begins
     * @param other number of the spot where it ends
     */
    public record Line(NetworkTie tie, int one, int other) {}

    /** Returns where links are drawn, in their order. */
    public List<Line> lines(List<NetworkTie> ties) {
        Map<Member, Integer> numbers = new HashMap<>();
        spots.forEach(spot -> numbers.put(spot.member(), numbers.size()));
        return ties.stream()
                .map(tie -> new Line(tie, number(numbers, tie.one()), number(numbers, tie.other())))
                .toList();
    }

    private static int number(Map<Member, Integer> numbers, Member member) {
        return Objects.requireNonNull(numbers.get(member));
    }

    private static Map<Member, Point2D> layout(Network network) {
        Graph<Member, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        network.members().forEach(graph::addVertex);
        network.ties().forEach(tie -> graph.addEdge(tie.one(), tie.other()));
        var model = new MapLayoutModel2D<Member>(Box2D.of(WIDTH - 2.0 * MARGIN, HEIGHT - 2.0 * MARGIN));
        new FRLayoutAlgorithm2D<Member, DefaultEdge>(STEPS, SPREAD, new Random(SEED)).layout(graph, model);
        return filled(network.members(), model);
    }

    /** Stretches the drawing so that it fills its frame. */
    private static Map<Member, Point2D> filled(List<Member> members, LayoutModel2D<Member> model) {
        var across = members.stream().mapToDouble(one -> model.get(one).getX()).summaryStatistics();
        var down = members.stream().mapToDouble(one -> model.get(one).getY()).summaryStatistics();
        Map<Member, Point2D> points = new HashMap<>();
        members.forEach(one -> points.put(
                one,
                Point2D.of(
                        stretched(model.get(one).getX(), across, WIDTH),
                        stretched(model.get(one).getY(), down, HEIGHT))));
        return points;
    }

    private static double stretched(double at, DoubleSummaryStatistics all, int length) {
        double range = all.getMax() - all.getMin();
        return range == 0 ? length / 2.0 : MARGIN + (at - all.getMin()) / range * (length - 2 * MARGIN);
    }

    /** Returns a length with one decimal, as drawings write it. */
    static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }
}

package fr.retours.api.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.Point2D;

/**
 * Where the members of a network are drawn: those who are linked near each other. The same network always gives the same
 * drawing.
 *
 * @param spots in the order of the members
 */
public record Drawing(List<Spot> spots) {
    /** How wide the drawing is. */
    public static final int WIDTH = 1000;
    /** How high the drawing is. */
    public static final int HEIGHT = 680;

    private static final double MARGIN = 25;

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
        Map<Member, Point2D> points =
                GroupLayout.of(network, Box2D.of(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN));
        var names = new Names();
        points.forEach(names::avoid);
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

    /** Returns a length with one decimal, as drawings write it. */
    static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }
}

package fr.retours.api.network;

import java.util.ArrayList;
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
public record NetworkDrawing(List<Spot> spots) {
    /** How wide the drawing is. */
    public static final int WIDTH = 1000;
    /** How high the drawing is. */
    public static final int HEIGHT = 680;

    private static final double MARGIN = 25;

    /**
     * Where one member is drawn.
     *
     * @param named whether its name is written beside it
     */
    public record Spot(NetworkMember member, long x, long y, boolean named) {}

    static NetworkDrawing of(Network network) {
        Map<NetworkMember, Point2D> points =
                GroupLayout.of(network, Box2D.of(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN));
        var names = new Names();
        points.forEach(names::avoid);
        Set<NetworkMember> named = new HashSet<>();
        network.members().stream()
                .sorted(Comparator.comparing((NetworkMember member) -> !member.equals(network.centre()))
                        .thenComparing(
                                Comparator.comparingInt(NetworkMember::events).reversed()))
                .filter(member -> names.fits(member, Objects.requireNonNull(points.get(member))))
                .forEach(named::add);
        return new NetworkDrawing(network.members().stream()
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
        Map<NetworkMember, Integer> numbers = new HashMap<>();
        spots.forEach(spot -> numbers.put(spot.member(), numbers.size()));
        return ties.stream()
                .map(tie -> new Line(tie, number(numbers, tie.one()), number(numbers, tie.other())))
                .toList();
    }

    private static int number(Map<NetworkMember, Integer> numbers, NetworkMember member) {
        return Objects.requireNonNull(numbers.get(member));
    }

    /** Returns a length with one decimal, as drawings write it. */
    static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }

    /** Which names can be written below their points without covering a name or point. Not safe for concurrent use. */
    static final class Names {
        /** About as wide as a letter is on average, in the units of the drawing. */
        private static final double LETTER = 6.6;

        private static final double LINE = 16;

        private final List<Box> taken = new ArrayList<>();

        private record Box(double left, double top, double right, double bottom) {
            boolean covers(Box other) {
                return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
            }
        }

        /** Keeps names off a point. */
        void avoid(NetworkMember member, Point2D at) {
            double radius = member.radius();
            taken.add(new Box(at.getX() - radius, at.getY() - radius, at.getX() + radius, at.getY() + radius));
        }

        /** Keeps room for a name if there is still enough. */
        boolean fits(NetworkMember member, Point2D at) {
            double half = member.entity().name().length() * LETTER / 2;
            double top = at.getY() + member.radius();
            var box = new Box(at.getX() - half, top, at.getX() + half, top + LINE);
            boolean fits = taken.stream().noneMatch(box::covers);
            if (fits) {
                taken.add(box);
            }
            return fits;
        }
    }
}

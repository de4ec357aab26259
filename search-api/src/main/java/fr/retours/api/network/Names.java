package fr.retours.api.network;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.alg.drawing.model.Point2D;

/** Which names can be written below their points without covering a name or point. Not safe for concurrent use. */
final class Names {
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
    void avoid(Member member, Point2D at) {
        double radius = member.radius();
        taken.add(new Box(at.getX() - radius, at.getY() - radius, at.getX() + radius, at.getY() + radius));
    }

    /** Keeps room for a name if there is still enough. */
    boolean fits(Member member, Point2D at) {
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

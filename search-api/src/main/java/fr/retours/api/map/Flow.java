package fr.retours.api.map;

import fr.retours.api.page.frame.Address;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.relation.Relation;
import fr.retours.model.view.EntityRef;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two territories that cooperate.
 *
 * @param change what became of it from one period to the other; null when periods are not compared
 * @param before how many events it had in the first period; 0 when periods are not compared
 * @param events how many it has in all, or in the second period
 * @param weight of what both did together, in the period in which it is there
 * @param line from the one to the other in the drawing; null when one of them is not drawn
 * @param href page of these events
 */
public record Flow(
        EntityRef from,
        EntityRef to,
        @Nullable Change change,
        long before,
        long events,
        long weight,
        List<Done> done,
        @Nullable Line line,
        String href) {
    private static final double THICKNESS = 1.4;
    private static final double BEND = 0.12;

    /** Copies what they did. */
    public Flow {
        done = List.copyOf(done);
    }

    /** What becomes of a cooperation. */
    public enum Change {
        /** Only there in the second period. */
        GAINED,
        /** There in both. */
        KEPT,
        /** Only there in the first period. */
        LOST
    }

    /** How many events of a kind two have. */
    public record Done(JointTie tie, long events) {}

    /**
     * A line that bends a little, so that one does not hide another.
     *
     * @param path as SVG writes it
     */
    public record Line(String path) {
        static Line between(Point one, Point other) {
            double x = (one.x() + other.x()) / 2 - (other.y() - one.y()) * BEND;
            double y = (one.y() + other.y()) / 2 + (other.x() - one.x()) * BEND;
            return new Line("M" + tenth(one.x()) + ' ' + tenth(one.y()) + 'Q' + tenth(x) + ' ' + tenth(y) + ' '
                    + tenth(other.x()) + ' ' + tenth(other.y()));
        }

        private static double tenth(double length) {
            return Math.round(length * 10) / 10.0;
        }
    }

    /** @param events the address of what joins two, under the filter that holds */
    static Flow of(Relation found, Places places, Address events) {
        return of(found, null, 0, found.strength().events(), places, events);
    }

    /** @param events the address of what joins two in both periods */
    static Flow compared(fr.retours.model.relation.Change found, Places places, Address events) {
        Relation before = found.before();
        Relation after = found.after();
        if (after == null) {
            Relation lost = Objects.requireNonNull(before);
            return of(lost, Change.LOST, lost.strength().events(), 0, places, events);
        }
        return before == null
                ? of(after, Change.GAINED, 0, after.strength().events(), places, events)
                : of(
                        after,
                        Change.KEPT,
                        before.strength().events(),
                        after.strength().events(),
                        places,
                        events);
    }

    private static Flow of(
            Relation found, @Nullable Change change, long before, long after, Places places, Address events) {
        EntityRef from = Objects.requireNonNull(found.from());
        EntityRef to = found.to();
        return new Flow(
                from,
                to,
                change,
                before,
                after,
                found.strength().weight(),
                done(found),
                places.of(from.id())
                        .flatMap(one -> places.of(to.id()).map(other -> Line.between(one, other)))
                        .orElse(null),
                events.plus("id", from.id().value()).plus("id", to.id().value()).toString());
    }

    private static List<Done> done(Relation found) {
        return Arrays.stream(JointTie.values())
                .map(tie -> new Done(tie, found.strength().ties().getOrDefault(tie, 0L)))
                .filter(one -> one.events() > 0)
                .toList();
    }

    /** Returns how many events it has in all. */
    public long total() {
        return before + events;
    }

    /** Returns the class of the stylesheet for what became of it; empty when periods are not compared. */
    public String changeClass() {
        return change == null ? "" : change.name().toLowerCase(Locale.ROOT);
    }

    /** Returns how thick the line is drawn. */
    public double width() {
        return Math.round(THICKNESS * Math.sqrt((double) Math.max(1, weight)) * 10) / 10.0;
    }
}

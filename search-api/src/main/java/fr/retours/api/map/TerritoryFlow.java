package fr.retours.api.map;

import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.relation.PairTrend;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.Strength;
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
 * @param strength in the period in which it is there, the second of both
 * @param trend how sure the change is; null when periods are not compared
 * @param thickness how thick its line is drawn, by the measure that is asked for
 * @param line from the one to the other in the drawing; null when one of them is not drawn
 * @param href page of these events
 */
public record TerritoryFlow(
        EntityRef from,
        EntityRef to,
        @Nullable Change change,
        long before,
        long events,
        Strength strength,
        @Nullable PairTrend trend,
        double thickness,
        List<Done> done,
        @Nullable Line line,
        String href) {
    private static final double THICKNESS = 1.4;
    private static final double BEND = 0.12;

    /** Returns the colour that {@code map.css} has for the day. */
    public String colour() {
        return switch (change) {
            case null -> "#0b5c58";
            case GAINED -> "#0b5c58";
            case KEPT -> "#1b2225";
            case LOST -> "#8a4b08";
        };
    }

    /** Returns how its line is broken, as {@code map.css} has it; null when it is not. */
    public @Nullable String dashes() {
        return switch (change) {
            case null -> null;
            case GAINED -> null;
            case KEPT -> "0.1 6";
            case LOST -> "5 4";
        };
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
        static Line between(MapPoint one, MapPoint other) {
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
    static TerritoryFlow of(Relation found, FlowOrder order, MapPlaces places, FilteredAddress events) {
        return of(found, new Counts(null, 0, found.strength().events(), null), order, places, events);
    }

    /** What became of a cooperation, in numbers. */
    private record Counts(
            @Nullable Change change,
            long before,
            long after,
            @Nullable PairTrend trend) {}

    /** @param events the address of what joins two in both periods */
    static TerritoryFlow compared(
            fr.retours.model.relation.Change found, FlowOrder order, MapPlaces places, FilteredAddress events) {
        Relation before = found.before();
        Relation after = found.after();
        if (after == null) {
            Relation lost = Objects.requireNonNull(before);
            var counts = new Counts(Change.LOST, lost.strength().events(), 0, found.trend());
            return of(lost, counts, order, places, events);
        }
        var counts = new Counts(
                before == null ? Change.GAINED : Change.KEPT,
                before == null ? 0 : before.strength().events(),
                after.strength().events(),
                found.trend());
        return of(after, counts, order, places, events);
    }

    private static TerritoryFlow of(
            Relation found, Counts counts, FlowOrder order, MapPlaces places, FilteredAddress events) {
        EntityRef from = Objects.requireNonNull(found.from());
        EntityRef to = found.to();
        return new TerritoryFlow(
                from,
                to,
                counts.change,
                counts.before,
                counts.after,
                found.strength(),
                counts.trend,
                order.thickness(found.strength()),
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

    /** Returns the sum of what both did together weighs. */
    public long weight() {
        return strength.weight();
    }

    /** Returns the part of the events of either at which both were. */
    public double share() {
        return Objects.requireNonNullElse(strength.share(), 0.0);
    }

    /** Returns how likely chance gives as much; 1 where that is not known. */
    double likely() {
        return strength.chance() == null ? 1 : strength.chance().p();
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
        return Math.round(THICKNESS * Math.sqrt(Math.max(1, thickness)) * 10) / 10.0;
    }
}

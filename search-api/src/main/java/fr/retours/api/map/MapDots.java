package fr.retours.api.map;

import fr.retours.model.fact.Coordinates;
import java.util.Optional;

/** Dots on the drawing of France, for whoever draws no more than these. */
public final class MapDots {
    private static final FranceChart CHART = new FranceChart();
    private static final double SMALLEST = 3;
    private static final double LARGEST = 18;

    private MapDots() {}

    /** Returns where a point on Earth lies in the drawing; empty when it does not. */
    public static Optional<MapPoint> at(Coordinates earth) {
        return CHART.at(earth).map(one -> new MapPoint(tenth(one.x()), tenth(one.y())));
    }

    /** Returns how large a dot is drawn: its area grows with the number of events. */
    public static double radius(long events) {
        return tenth(Math.min(LARGEST, SMALLEST * Math.sqrt((double) events)));
    }

    private static double tenth(double length) {
        return Math.round(length * 10) / 10.0;
    }
}

package fr.retours.api.picture;

/** How thick the lines of measures that are no number of events are drawn: as those of how many events. */
public final class LineThickness {
    /** An event of two alone is as thick as four. */
    private static final double SMALL = 4;
    /** As thick as 16 events, where nobody was anywhere alone. */
    private static final double WHOLE = 16;

    private LineThickness() {}

    /** Returns how thick a sum of 1/(n−1) is drawn. */
    public static double newman(double sum) {
        return SMALL * sum;
    }

    /** Returns how thick a part of the events of either is drawn. */
    public static double share(double share) {
        return WHOLE * share;
    }
}

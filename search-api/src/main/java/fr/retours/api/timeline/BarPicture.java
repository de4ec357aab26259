package fr.retours.api.timeline;

import fr.retours.api.picture.PictureFrame;

/** Where the bars of the timeline are drawn in its picture. */
public final class BarPicture {
    /** From one year to the next. */
    public static final int STEP = 32;
    /** Where the highest bar begins: the number above it needs room. */
    public static final int TOP = 16;
    /** How high the highest bar is. */
    public static final int HEIGHT = 240;
    /** Where the meaning of the colours begins. */
    public static final int KEYS = TOP + HEIGHT + 26;

    private BarPicture() {}

    /** Returns how wide all bars are. */
    public static int width(YearBars bars) {
        return (bars.all().size() + 3) * STEP;
    }

    /** Returns how high all of it is. */
    public static int height(YearBars bars) {
        return KEYS + bars.series().size() * PictureFrame.LINE;
    }

    /**
     * Returns where a bar begins.
     *
     * @param highest how many events the highest bar has
     */
    public static long top(YearBars.Bar bar, long highest) {
        return TOP + Math.round((double) (highest - bar.total()) / highest * HEIGHT);
    }
}

package fr.retours.indexer.evaluate;

/**
 * How many facts of one kind were found.
 *
 * @param found those that the annotation has, too
 * @param extra those that it lacks
 * @param missed those that only the annotation has
 */
public record KindScore(int found, int extra, int missed) {
    static final KindScore NONE = new KindScore(0, 0, 0);

    /** Returns how much of what was given is right, from 0 to 1; 1 when nothing was given. */
    public double precision() {
        return share(found, found + extra);
    }

    /** Returns how much of what there is was found, from 0 to 1; 1 when there is nothing. */
    public double recall() {
        return share(found, found + missed);
    }

    /** Returns the harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    KindScore plus(KindScore other) {
        return new KindScore(found + other.found, extra + other.extra, missed + other.missed);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}

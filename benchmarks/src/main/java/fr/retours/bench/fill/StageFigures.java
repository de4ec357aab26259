package fr.retours.bench.fill;

/**
 * What a stage took.
 *
 * @param seconds within which somebody was at it, however many at once
 * @param processor seconds of the processor that the calling threads took, over all of them
 */
public record StageFigures(double seconds, double processor) {
    static final StageFigures NONE = new StageFigures(0, 0);
}

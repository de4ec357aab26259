package fr.retours.api.measure;

/**
 * Someone or something measured, on the wire; see {@link MeasureKind}.
 *
 * @param community number of the community, the largest is 1
 * @param component number of the component, the largest is 1
 */
public record MeasuredNode(
        String id,
        String name,
        int degree,
        long strength,
        double betweenness,
        double closeness,
        double pagerank,
        int community,
        int component) {
    /** Returns what is measured, for sorting; members of large groups come first. */
    double value(MeasureKind kind) {
        return switch (kind) {
            case DEGREE -> degree;
            case STRENGTH -> strength;
            case BETWEENNESS -> betweenness;
            case CLOSENESS -> closeness;
            case PAGERANK -> pagerank;
            case COMMUNITY -> -community;
            case COMPONENT -> -component;
        };
    }
}

package fr.retours.api.measure;

import fr.retours.model.term.Slugged;
import java.util.Map;

/** What is measured of each of a network, by which algorithm. */
enum MeasureKind implements Slugged {
    /** How many others. */
    DEGREE("degree", "number of ties"),
    /** How many events with others, an event with two others counted twice. */
    STRENGTH("strength", "sum of the weights of ties"),
    /** On how many shortest paths between others. */
    BETWEENNESS("betweenness", "Brandes (2001)"),
    /** How near to the others; those out of reach add nothing. */
    CLOSENESS("closeness", "harmonic centrality, Marchiori and Latora (2000)"),
    /** How near to those who are near to many. */
    PAGERANK("pagerank", "PageRank, Brin and Page (1998)"),
    /** With whom, by how ties crowd; 1 is the largest. */
    COMMUNITY("community", "label propagation, Raghavan and others (2007)"),
    /** With whom, by any path at all; 1 is the largest. */
    COMPONENT("component", "connected components");

    private static final String WEIGHTED = "weighted";

    private final String slug;
    private final String algorithm;

    MeasureKind(String slug, String algorithm) {
        this.slug = slug;
        this.algorithm = algorithm;
    }

    @Override
    public String slug() {
        return slug;
    }

    String algorithm() {
        return algorithm;
    }

    /** Returns what the algorithm gets; a weight is a number of shared events. */
    Map<String, Object> parameters() {
        return switch (this) {
            case DEGREE, COMPONENT -> Map.of(WEIGHTED, false);
            case STRENGTH -> Map.of(WEIGHTED, true);
            case BETWEENNESS, CLOSENESS -> Map.of(WEIGHTED, false, "normalized", true);
            case COMMUNITY -> Map.of(WEIGHTED, false, "max_iterations", NetworkMeasures.ITERATIONS);
            case PAGERANK ->
                Map.of(
                        WEIGHTED,
                        true,
                        "damping_factor",
                        NetworkMeasures.DAMPING,
                        "max_iterations",
                        NetworkMeasures.ITERATIONS,
                        "tolerance",
                        NetworkMeasures.TOLERANCE);
        };
    }
}

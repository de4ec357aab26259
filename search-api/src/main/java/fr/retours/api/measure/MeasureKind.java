package fr.retours.api.measure;

import fr.retours.model.term.Slugged;
import java.util.Map;

/** What is measured of each of a network, by which algorithm. */
enum MeasureKind implements Slugged {
    /** How many others. */
    DEGREE("number of ties"),
    /** How many events with others, an event with two others counted twice. */
    STRENGTH("sum of the weights of ties"),
    /** On how many shortest paths between others. */
    BETWEENNESS("Brandes (2001)"),
    /** How near to the others; those out of reach add nothing. */
    CLOSENESS("harmonic centrality, Marchiori and Latora (2000)"),
    /** How near to those who are near to many. */
    PAGERANK("PageRank, Brin and Page (1998)"),
    /** With whom, by how ties crowd; 1 is the largest. */
    COMMUNITY("label propagation, Raghavan and others (2007)"),
    /** With whom, by any path at all; 1 is the largest. */
    COMPONENT("connected components");

    private static final String WEIGHTED = "weighted";

    private final String algorithm;

    MeasureKind(String algorithm) {
        this.algorithm = algorithm;
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

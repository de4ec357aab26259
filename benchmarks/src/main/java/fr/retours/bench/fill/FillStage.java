package fr.retours.bench.fill;

/** What a run of {@code index} spends its time on. */
public enum FillStage {
    /** All from the start until identity is decided. */
    READ,
    /** Facts read off recaps, within {@link #READ}. */
    EXTRACT,
    /** Who is who, over all recaps. */
    RESOLVE,
    /** Calls of the graph. */
    GRAPH,
    /** Calls of the index, but for commits. */
    INDEX,
    /** Commits of the index. */
    COMMIT,
    /** The copy of the graph that a server starts from, and what else is noted at the end. */
    COPY
}

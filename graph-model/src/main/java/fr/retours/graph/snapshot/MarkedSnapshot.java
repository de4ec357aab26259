package fr.retours.graph.snapshot;

import fr.retours.graph.DatasetMark;

/**
 * A state of the graph.
 *
 * @param mark what the graph said of itself when this was read
 */
public record MarkedSnapshot(GraphSnapshot snapshot, DatasetMark mark) {}

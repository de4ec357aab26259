package fr.retours.model.relation;

import java.util.List;

/**
 * What stands around a person, body or event.
 *
 * @param nodes the one in the middle first, then nearest first, then those with most ties to what stands before them
 * @param ties all there are among the nodes, by event then entity
 * @param total how many nodes there are in reach, the one in the middle included
 */
public record Neighbourhood(List<Neighbour> nodes, List<NeighbourTie> ties, long total) {
    /** Copies the lists. */
    public Neighbourhood {
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
    }
}

package fr.retours.api.relation;

import fr.retours.api.request.UnknownIdException;
import fr.retours.model.NodeId;
import fr.retours.model.relation.RelationGraph;

/** Tells what has no relationship from what there is not. */
final class Known {
    private Known() {}

    /**
     * Makes sure that something has an id.
     *
     * @throws UnknownIdException if nothing has
     */
    static void require(RelationGraph graph, NodeId id) {
        if (graph.label(id).isEmpty()) {
            throw new UnknownIdException(id.value());
        }
    }
}

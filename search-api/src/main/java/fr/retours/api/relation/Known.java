package fr.retours.api.relation;

import fr.retours.api.request.UnknownIdException;
import fr.retours.model.id.NodeId;
import fr.retours.model.relation.RelationGraph;
import java.util.Collection;

/** Tells what has no relationship from what there is not. */
public final class Known {
    private Known() {}

    /**
     * Makes sure that there are things with these ids.
     *
     * @throws UnknownIdException if there is none with one of them
     */
    public static void require(RelationGraph graph, Collection<? extends NodeId> ids) {
        var known = graph.labels(ids).keySet();
        for (NodeId id : ids) {
            if (!known.contains(id)) {
                throw new UnknownIdException(id.value());
            }
        }
    }
}

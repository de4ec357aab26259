package fr.retours.api.request;

import fr.retours.model.id.NodeId;
import fr.retours.model.port.Page;
import fr.retours.model.relation.RelationGraph;
import java.util.Collection;

/** Tells what has no relationship from what there is not. */
public final class KnownEntities {
    private KnownEntities() {}

    /**
     * Returns a page; an empty one may be about nobody.
     *
     * @throws UnknownIdException if it is
     */
    public static <T> Page<T> page(RelationGraph graph, Collection<? extends NodeId> ids, Page<T> page) {
        if (page.total() == 0) {
            require(graph, ids);
        }
        return page;
    }

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

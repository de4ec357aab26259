package fr.retours.graph.relation;

import fr.retours.model.CollectiviteKind;
import fr.retours.model.EntityId;
import fr.retours.model.EventId;
import fr.retours.model.NodeId;
import fr.retours.model.Page;
import fr.retours.model.Period;
import fr.retours.model.RelationFilter;
import fr.retours.model.Window;
import fr.retours.model.relation.Chain;
import fr.retours.model.relation.Comparison;
import fr.retours.model.relation.Neighbourhood;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.RelatedEvent;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.SharedEvent;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.relation.YearCount;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Answers questions of relationship from who was where, and from Neo4j what proves it, each answer seeing every
 * recap whole.
 */
public final class Neo4jRelationGraph implements RelationGraph {
    private final WebReads reads;

    /** Works over reads that others share. */
    public Neo4jRelationGraph(WebReads reads) {
        this.reads = reads;
    }

    @Override
    public Map<NodeId, String> labels(Collection<? extends NodeId> ids) {
        return reads.read("look up " + ids, (neo4j, web) -> {
            Map<NodeId, String> labels = new HashMap<>();
            ids.forEach(id -> web.label(id).ifPresent(label -> labels.put(id, label)));
            return labels;
        });
    }

    @Override
    public Page<Relation> relations(
            RelationQuestion question, RelationFilter filter, RelationView view, Window window) {
        return reads.read(
                "answer " + question,
                (neo4j, web) -> new RelationReads(neo4j, web, question, filter).list(view, window));
    }

    @Override
    public List<YearCount> series(RelationQuestion question, RelationFilter filter) {
        return reads.read(
                "count by year " + question, (neo4j, web) -> new RelationReads(neo4j, web, question, filter).series());
    }

    @Override
    public Comparison compare(
            RelationQuestion question,
            RelationFilter filter,
            Period before,
            Period after,
            RelationView view,
            Window window) {
        return reads.read(
                "compare for " + question,
                (neo4j, web) -> new ComparisonReads(neo4j, web, question, filter, before, after, view, window).read());
    }

    @Override
    public Page<SharedEvent> common(Set<EntityId> entities, RelationFilter filter, Window window) {
        return reads.read(
                "list the events of " + entities,
                (neo4j, web) -> CommonReads.common(neo4j, web, entities, filter, window));
    }

    @Override
    public Page<RelatedEvent> related(EventId event, RelationFilter filter, int shown, Window window) {
        return reads.read(
                "list events related to " + event,
                (neo4j, web) -> RelatedReads.related(neo4j, web, event, filter, shown, window));
    }

    @Override
    public List<Chain> paths(PathQuery query, RelationFilter filter) {
        return reads.read("find paths for " + query, (neo4j, web) -> new PathSearch(neo4j, web, query, filter).find());
    }

    @Override
    public Neighbourhood neighbours(NodeId id, int depth, RelationFilter filter, int limit) {
        return reads.read(
                "look around " + id, (neo4j, web) -> new NeighbourReads(neo4j, web, filter, id).read(depth, limit));
    }

    @Override
    public Page<TerritoryThemes> themes(CollectiviteKind level, RelationFilter filter, int shown, Window window) {
        return reads.read(
                "count themes by " + level,
                (neo4j, web) -> ThemeReads.matrix(neo4j, web, level, filter, shown, window));
    }

    @Override
    public void forEachEvent(RelationFilter filter, Consumer<SharedEvent> reader) {
        String last = "";
        while (true) {
            String after = last;
            List<SharedEvent> batch = reads.read(
                    "read events after " + after, (neo4j, web) -> EventStream.after(neo4j, web, filter, after));
            if (batch.isEmpty()) {
                return;
            }
            batch.forEach(reader);
            last = batch.getLast().event().id().value();
        }
    }
}

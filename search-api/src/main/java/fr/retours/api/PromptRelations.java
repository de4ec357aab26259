package fr.retours.api;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Questions of relationship that are answered in time; see {@link Promptness}. Going through all events takes what it takes. */
final class PromptRelations implements RelationGraph {
    private final RelationGraph graph;
    private final Promptness promptness;

    PromptRelations(RelationGraph graph, Promptness promptness) {
        this.graph = graph;
        this.promptness = promptness;
    }

    @Override
    public Map<NodeId, String> labels(Collection<? extends NodeId> ids) {
        return promptness.of(() -> graph.labels(ids));
    }

    @Override
    public Page<Relation> relations(
            RelationQuestion question, RelationFilter filter, RelationView view, Window window) {
        return promptness.of(() -> graph.relations(question, filter, view, window));
    }

    @Override
    public List<YearCount> series(RelationQuestion question, RelationFilter filter) {
        return promptness.of(() -> graph.series(question, filter));
    }

    @Override
    public Comparison compare(
            RelationQuestion question,
            RelationFilter filter,
            Period before,
            Period after,
            RelationView view,
            Window window) {
        return promptness.of(() -> graph.compare(question, filter, before, after, view, window));
    }

    @Override
    public Page<SharedEvent> common(Set<EntityId> entities, RelationFilter filter, Window window) {
        return promptness.of(() -> graph.common(entities, filter, window));
    }

    @Override
    public Page<RelatedEvent> related(EventId event, RelationFilter filter, int shown, Window window) {
        return promptness.of(() -> graph.related(event, filter, shown, window));
    }

    @Override
    public List<Chain> paths(PathQuery query, RelationFilter filter) {
        return promptness.of(() -> graph.paths(query, filter));
    }

    @Override
    public Neighbourhood neighbours(NodeId id, int depth, RelationFilter filter, int limit) {
        return promptness.of(() -> graph.neighbours(id, depth, filter, limit));
    }

    @Override
    public Page<TerritoryThemes> themes(CollectiviteKind level, RelationFilter filter, int shown, Window window) {
        return promptness.of(() -> graph.themes(level, filter, shown, window));
    }

    @Override
    public void forEachEvent(RelationFilter filter, Consumer<SharedEvent> reader) {
        graph.forEachEvent(filter, reader);
    }
}

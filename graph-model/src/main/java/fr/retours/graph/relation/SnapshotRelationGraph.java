package fr.retours.graph.relation;

import fr.retours.graph.snapshot.SnapshotSource;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.meeting.RelatedEvent;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.Comparison;
import fr.retours.model.relation.Neighbourhood;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationPath;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.relation.ThemeYearCount;
import fr.retours.model.relation.YearCount;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Answers questions of relationship from snapshots of the graph. */
public final class SnapshotRelationGraph implements RelationGraph {
    private final SnapshotSource snapshots;

    /** Works over snapshots that others share, which whoever opened them closes. */
    public SnapshotRelationGraph(SnapshotSource snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Map<NodeId, String> labels(Collection<? extends NodeId> ids) {
        var snapshot = snapshots.current();
        Map<NodeId, String> labels = new HashMap<>();
        ids.forEach(id -> snapshot.label(id).ifPresent(label -> labels.put(id, label)));
        return labels;
    }

    @Override
    public Page<Relation> relations(
            RelationQuestion question, RelationFilter filter, RelationView view, PageWindow window) {
        var snapshot = snapshots.current();
        return new RelationReads(snapshot, question, filter)
                .list(view, window)
                .boundBy(filter, whole -> new RelationReads(snapshot, question, whole).total(view));
    }

    @Override
    public SortedMap<String, Integer> initials(RelationQuestion question, RelationFilter filter) {
        return new RelationReads(snapshots.current(), question, filter).initials();
    }

    @Override
    public Stream<Relation> allRelations(RelationQuestion question, RelationFilter filter, RelationView view) {
        return new RelationReads(snapshots.current(), question, filter).all(view);
    }

    @Override
    public List<YearCount> series(RelationQuestion question, RelationFilter filter) {
        return new RelationReads(snapshots.current(), question, filter).series();
    }

    @Override
    public long leftOut(RelationFilter filter) {
        var snapshot = snapshots.current();
        return snapshot.narrowed(filter.howeverSure()).presences()
                - snapshot.narrowed(filter).presences();
    }

    @Override
    public Comparison compare(
            RelationQuestion question,
            RelationFilter filter,
            Period before,
            Period after,
            RelationView view,
            PageWindow window) {
        return new ComparisonReads(snapshots.current(), question, filter, before, after, view, window).read();
    }

    @Override
    public Page<SharedEvent> common(Set<EntityId> entities, RelationFilter filter, PageWindow window) {
        var snapshot = snapshots.current();
        return CommonReads.common(snapshot, entities, filter, window)
                .boundBy(
                        filter,
                        whole -> CommonReads.common(snapshot, entities, whole, PageWindow.FIRST)
                                .total());
    }

    @Override
    public Page<RelatedEvent> related(EventId event, RelationFilter filter, int shown, PageWindow window) {
        var snapshot = snapshots.current();
        return RelatedReads.related(snapshot, event, filter, shown, window)
                .boundBy(
                        filter,
                        whole -> RelatedReads.related(snapshot, event, whole, 0, PageWindow.FIRST)
                                .total());
    }

    @Override
    public List<RelationPath> paths(PathQuery query, RelationFilter filter) {
        return new PathSearch(snapshots.current(), query, filter).find();
    }

    @Override
    public Neighbourhood neighbours(NodeId id, int depth, RelationFilter filter, int limit) {
        return new NeighbourReads(snapshots.current(), filter, id).read(depth, limit);
    }

    @Override
    public Page<TerritoryThemes> themes(CollectiviteKind level, RelationFilter filter, int shown, PageWindow window) {
        var snapshot = snapshots.current();
        return ThemeReads.matrix(snapshot, level, filter, shown, window)
                .boundBy(filter, whole -> ThemeReads.rows(snapshot, level, whole));
    }

    @Override
    public List<ThemeYearCount> themesByYear(EntityId entity, RelationFilter filter) {
        return ThemeReads.byYear(snapshots.current(), entity, filter);
    }

    @Override
    public void forEachEvent(RelationFilter filter, Consumer<SharedEvent> reader) {
        EventStream.forEach(snapshots.current(), filter, reader);
    }
}

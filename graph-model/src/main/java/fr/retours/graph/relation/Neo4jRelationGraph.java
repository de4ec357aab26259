package fr.retours.graph.relation;

import fr.retours.graph.KeptAnswers;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.WholeReads;
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
import fr.retours.model.relation.Neighbour;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.neo4j.driver.TransactionContext;

/**
 * Answers questions of relationship from Neo4j, each in one read transaction that sees every recap whole. Who was where is
 * kept in memory until the next commit, for what goes through many events.
 */
public final class Neo4jRelationGraph implements RelationGraph {
    /** As many as there are ways to let facts count that are asked for in turn. */
    private static final int MOST_WEBS = 2;

    private final KeptAnswers<RelationFilter, EventWeb> webs = new KeptAnswers<>(MOST_WEBS);
    private final WholeReads reads;

    /** Works over the connection, which whoever opened it closes. */
    public Neo4jRelationGraph(Neo4jConnection connection) {
        this.reads = new WholeReads(connection);
    }

    @Override
    public Optional<String> label(NodeId id) {
        return reads.read("look up " + id, tx -> LabelReads.node(tx, id)).map(Neighbour::label);
    }

    @Override
    public Page<Relation> relations(
            RelationQuestion question, RelationFilter filter, RelationView view, Window window) {
        return reads.read("answer " + question, tx -> RelationReads.list(tx, question, filter, view, window));
    }

    @Override
    public List<YearCount> series(RelationQuestion question, RelationFilter filter) {
        return reads.read("count by year " + question, tx -> RelationReads.series(tx, question, filter));
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
                tx -> new ComparisonReads(tx, question, filter, before, after).read(view, window));
    }

    @Override
    public Page<SharedEvent> common(Set<EntityId> entities, RelationFilter filter, Window window) {
        return reads.read("list the events of " + entities, tx -> CommonReads.common(tx, entities, filter, window));
    }

    @Override
    public Page<RelatedEvent> related(EventId event, RelationFilter filter, int shown, Window window) {
        return onWeb(
                "list events related to " + event,
                filter,
                (tx, web) -> RelatedReads.related(tx, web, event, filter, shown, window));
    }

    @Override
    public List<Chain> paths(PathQuery query, RelationFilter filter) {
        return onWeb("find paths for " + query, filter, (tx, web) -> new PathSearch(tx, web, query, filter).find());
    }

    @Override
    public Neighbourhood neighbours(NodeId id, int depth, RelationFilter filter, int limit) {
        return onWeb(
                "look around " + id, filter, (tx, web) -> new NeighbourReads(tx, web, filter, id).read(depth, limit));
    }

    private <T> T onWeb(String action, RelationFilter filter, BiFunction<TransactionContext, EventWeb, T> work) {
        RelationFilter facts = filter.atAnyEvent();
        return reads.read(action, webs, facts, tx -> EventWeb.read(tx, facts), work);
    }

    @Override
    public Page<TerritoryThemes> themes(CollectiviteKind level, RelationFilter filter, int shown, Window window) {
        return reads.read("count themes by " + level, tx -> ThemeReads.matrix(tx, level, filter, shown, window));
    }

    @Override
    public void forEachEvent(RelationFilter filter, Consumer<SharedEvent> reader) {
        String last = "";
        while (true) {
            String after = last;
            List<SharedEvent> batch =
                    reads.read("read events after " + after, tx -> EventStream.after(tx, filter, after));
            if (batch.isEmpty()) {
                return;
            }
            batch.forEach(reader);
            last = batch.getLast().event().id().value();
        }
    }
}

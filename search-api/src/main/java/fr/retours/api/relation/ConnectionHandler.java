package fr.retours.api.relation;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.fact.Quoting;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.request.Windows;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.meeting.RelatedEvent;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Window;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.Via;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Serves what joins given people, bodies and events: events in common, paths, neighbours, related events. */
public final class ConnectionHandler {
    private static final String ENTITY = "person:patricia-andriot, commune:63113, org:rtes";
    private static final String NODE = ENTITY + ", event:monnaies-locales";
    private static final int MOST_NEIGHBOURS = 500;
    private static final int NEIGHBOURS = 100;
    private static final int MOST_DEPTH = 2;

    private final RelationGraph graph;
    private final Quoting quoting;
    private final Answers answers;
    private final RelationFilters filters;

    /** Reads from the graph, and quotes with {@code quoting}. */
    public ConnectionHandler(RelationGraph graph, Quoting quoting, Answers answers, RelationFilters filters) {
        this.graph = graph;
        this.quoting = quoting;
        this.answers = answers;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/graph/common", this::common);
        routes.resource("/graph/path", this::path);
        routes.resource("/graph/neighbours", this::neighbours);
        routes.resource("/events/{id}/related", this::related);
    }

    private void common(Context ctx) {
        record Wanted(Set<EntityId> ids, RelationAsk ask, Window window) {}
        var wanted = Parameters.read(
                ctx,
                given -> new Wanted(
                        given.ids("id", EntityId::of, ENTITY, 2), filters.readWithRollUp(given), Windows.read(given)));
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            var page = graph.common(wanted.ids(), wanted.ask().filter(), wanted.window());
            if (page.total() == 0) {
                Known.require(graph, wanted.ids());
            }
            var quotes = quoting.quotes();
            return Stretch.of(page, (SharedEvent one) -> SharedEventResponse.of(one, quotes))
                    .with(Notes.of(wanted.ask().warnings(page.total() == 0), null));
        });
    }

    private void path(Context ctx) {
        record Wanted(Optional<PathQuery> query, RelationAsk ask) {}
        var wanted = Parameters.read(ctx, given -> new Wanted(pathQuery(given), filters.read(given)));
        PathQuery query = wanted.query().orElseThrow();
        answers.item(
                ctx,
                Source.GRAPH,
                () -> {
                    var paths = graph.paths(query, wanted.ask().filter());
                    if (paths.isEmpty() || query.from().equals(query.to())) {
                        Known.require(graph, List.of(query.from(), query.to()));
                    }
                    return PathsResponse.of(paths, quoting.quotes());
                },
                found -> Notes.of(wanted.ask().warnings(found.paths().isEmpty()), null));
    }

    private static Optional<PathQuery> pathQuery(Parameters given) {
        Optional<EntityId> from = given.id("a", EntityId::of, ENTITY);
        Optional<EntityId> to = given.id("b", EntityId::of, ENTITY);
        int hops = given.number("max_hops", 1, PathQuery.MAX_HOPS, PathQuery.MAX_HOPS);
        int most = given.number("k", 1, PathQuery.MAX_PATHS, 1);
        Via via = given.choice("via", Via.class, Via.ANY);
        return from.flatMap(a -> to.map(b -> new PathQuery(a, b, hops, most, via)));
    }

    private void neighbours(Context ctx) {
        record Wanted(Optional<NodeId> id, int depth, int limit, RelationAsk ask) {}
        var wanted = Parameters.read(
                ctx,
                given -> new Wanted(
                        given.id("id", NodeId::of, NODE),
                        given.number("depth", 1, MOST_DEPTH, 1),
                        given.number("limit", 1, MOST_NEIGHBOURS, NEIGHBOURS),
                        filters.read(given)));
        NodeId id = wanted.id().orElseThrow();
        answers.item(
                ctx,
                Source.GRAPH,
                () -> {
                    var found =
                            graph.neighbours(id, wanted.depth(), wanted.ask().filter(), wanted.limit());
                    if (found.nodes().isEmpty()) {
                        throw new UnknownIdException(id.value());
                    }
                    return NeighbourhoodResponse.of(found, quoting.quotes());
                },
                found -> Notes.of(wanted.ask().warnings(found.total() == 1), null));
    }

    private void related(Context ctx) {
        record Wanted(RelationAsk ask, int shown, Window window) {}
        var wanted = Parameters.read(
                ctx, given -> new Wanted(filters.read(given), RelationViews.shown(given), Windows.read(given)));
        EventId id = PathIds.read(ctx, EventId::new);
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            var page = graph.related(id, wanted.ask().filter(), wanted.shown(), wanted.window());
            if (page.total() == 0) {
                Known.require(graph, List.of(id));
            }
            var quotes = quoting.quotes();
            return Stretch.of(page, (RelatedEvent one) -> RelatedEventResponse.of(one, quotes))
                    .with(Notes.of(wanted.ask().warnings(page.total() == 0), weights()));
        });
    }

    private static Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("person", RelatedEvent.PERSON);
        weights.put("body", RelatedEvent.BODY);
        weights.put("theme", RelatedEvent.THEME);
        return weights;
    }
}

package fr.retours.api.relation;

import fr.retours.api.answer.Notes;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.export.CsvFile;
import fr.retours.api.relation.RelationTable.Step;
import fr.retours.api.request.KnownEntities;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.meeting.RelatedEvent;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.relation.Neighbour;
import fr.retours.model.relation.NeighbourTie;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.PathVia;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationPath;
import fr.retours.model.relation.RelationView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Serves what joins given people, bodies and events: events in common, paths, neighbours, related events. */
public record ConnectionHandler(RelationGraph graph, RelationFilters filters) {
    /** Where paths are, behind {@link RouteRegistry#API}. */
    public static final String PATHS = "/graph/path";
    /** Where events in common are, behind {@link RouteRegistry#API}. */
    public static final String COMMON = "/graph/common";

    private static final String NODE = QueryParameters.ENTITY + ", event:monnaies-locales";
    private static final int MOST_NEIGHBOURS = 500;
    private static final int NEIGHBOURS = 100;
    private static final int MOST_DEPTH = 2;

    /** Adds the views. */
    public void register(ApiViews views) {
        views.add(ApiView.list(
                        COMMON,
                        SharedEvent.class,
                        this::askedEvents,
                        this::common,
                        (asked, empty) -> asked.ask().notes(empty))
                .table(
                        "common",
                        RelationTable.EVENTS,
                        asked -> CsvFile.TableRows.of((PageWindow window) -> common(asked, window))));
        views.add(ApiView.item(
                        PATHS,
                        PathsResponse.class,
                        given -> new AskedPaths(pathQuery(given), filters.read(given)),
                        asked -> new PathsResponse(paths(asked)),
                        (asked, found) -> asked.ask().notes(found.paths().isEmpty()),
                        (asked, found) -> graph.leftOut(asked.ask().filter()))
                .table("paths", RelationTable.STEPS, asked -> CsvFile.TableRows.of(steps(paths(asked)))));
        views.add(ApiView.item(
                "/graph/neighbours",
                NeighbourhoodResponse.class,
                this::askedNeighbours,
                this::neighbours,
                (asked, found) -> asked.ask().notes(found.total() == 1),
                (asked, found) -> graph.leftOut(asked.ask().filter())));
        views.add(ApiView.list(
                        "/events/{id}/related",
                        RelatedEvent.class,
                        this::askedRelated,
                        (asked, window) -> related(asked, asked.shown(), window),
                        (asked, empty) -> Notes.of(asked.ask().warnings(empty), weights()))
                .table(
                        "related-events",
                        RelationTable.RELATED,
                        asked -> CsvFile.TableRows.of(
                                (PageWindow window) -> related(asked, RelationView.MAX_SHOWN, window)),
                        "shown"));
    }

    /** Reads how many must be named at least: one alone has only the events about a theme in common with it. */
    public static int least(QueryParameters given) {
        return given.has("theme") ? 1 : 2;
    }

    /** Whose events in common one call asks for. */
    private record AskedEvents(Set<EntityId> ids, RelationAsk ask) {}

    private AskedEvents askedEvents(QueryParameters given) {
        return new AskedEvents(
                given.ids("id", EntityId::of, QueryParameters.ENTITY, least(given)), filters.readWithRollUp(given));
    }

    private Page<SharedEvent> common(AskedEvents asked, PageWindow window) {
        return KnownEntities.page(
                graph, asked.ids(), graph.common(asked.ids(), asked.ask().filter(), window));
    }

    /** Which paths one call asks for. */
    private record PathsResponse(List<RelationPath> paths) {}

    private record AskedPaths(Optional<PathQuery> query, RelationAsk ask) {}

    private List<RelationPath> paths(AskedPaths asked) {
        PathQuery query = asked.query().orElseThrow();
        var paths = graph.paths(query, asked.ask().filter());
        if (paths.isEmpty() || query.from().equals(query.to())) {
            KnownEntities.require(graph, List.of(query.from(), query.to()));
        }
        return paths;
    }

    private static List<Step> steps(List<RelationPath> paths) {
        return IntStream.range(0, paths.size())
                .boxed()
                .flatMap(at -> Step.of(at + 1, paths.get(at)))
                .toList();
    }

    private static Optional<PathQuery> pathQuery(QueryParameters given) {
        Optional<EntityId> from = given.id("a", EntityId::of, QueryParameters.ENTITY);
        Optional<EntityId> to = given.id("b", EntityId::of, QueryParameters.ENTITY);
        int hops = longest(given);
        int most = most(given);
        PathVia via = via(given);
        return from.flatMap(a -> to.map(b -> new PathQuery(a, b, hops, most, via)));
    }

    /** Reads how many hops a path may have. */
    public static int longest(QueryParameters given) {
        return given.number("max_hops", 1, PathQuery.MAX_HOPS, PathQuery.MAX_HOPS);
    }

    /** Reads how many paths are asked for. */
    public static int most(QueryParameters given) {
        return given.number("k", 1, PathQuery.MAX_PATHS, 1);
    }

    /** Reads whom paths may lead through. */
    public static PathVia via(QueryParameters given) {
        return given.choice("via", PathVia.class, PathVia.ANY);
    }

    /** Whose neighbours one call asks for. */
    private record AskedNeighbours(Optional<NodeId> id, int depth, int limit, RelationAsk ask) {}

    private AskedNeighbours askedNeighbours(QueryParameters given) {
        return new AskedNeighbours(
                given.id("id", NodeId::of, NODE),
                given.number("depth", 1, MOST_DEPTH, 1),
                given.number("limit", 1, MOST_NEIGHBOURS, NEIGHBOURS),
                filters.read(given));
    }

    private record NeighbourhoodResponse(
            long total, boolean truncated, List<Neighbour> nodes, List<NeighbourTie> ties) {}

    private NeighbourhoodResponse neighbours(AskedNeighbours asked) {
        NodeId id = asked.id().orElseThrow();
        var found = graph.neighbours(id, asked.depth(), asked.ask().filter(), asked.limit());
        if (found.nodes().isEmpty()) {
            throw new UnknownIdException(id.value());
        }
        return new NeighbourhoodResponse(
                found.total(), found.nodes().size() < found.total(), found.nodes(), found.ties());
    }

    /** To which event one call asks for related ones. */
    private record AskedRelated(EventId id, RelationAsk ask, int shown) {}

    private AskedRelated askedRelated(QueryParameters given) {
        return new AskedRelated(given.path("id", EventId::new), filters.read(given), RelationViews.shown(given));
    }

    private Page<RelatedEvent> related(AskedRelated asked, int shown, PageWindow window) {
        var page = graph.related(asked.id(), asked.ask().filter(), shown, window);
        return KnownEntities.page(graph, List.of(asked.id()), page);
    }

    private static Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("person", RelatedEvent.PERSON);
        weights.put("body", RelatedEvent.BODY);
        weights.put("theme", RelatedEvent.THEME);
        return weights;
    }
}

package fr.retours.api.relation;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.export.CsvFile;
import fr.retours.api.export.Separator;
import fr.retours.api.export.TableFiles;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.Quoting;
import fr.retours.api.relation.RelationTable.Step;
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
import fr.retours.model.relation.Chain;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.Via;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Serves what joins given people, bodies and events: events in common, paths, neighbours, related events. */
public final class ConnectionHandler {
    /** Where paths are, behind {@link Routes#API}. */
    public static final String PATHS = "/graph/path";
    /** Where events in common are, behind {@link Routes#API}. */
    public static final String COMMON = "/graph/common";

    private static final String ENTITY = "person:patricia-andriot, commune:63113, org:rtes";
    private static final String NODE = ENTITY + ", event:monnaies-locales";
    private static final int MOST_NEIGHBOURS = 500;
    private static final int NEIGHBOURS = 100;
    private static final int MOST_DEPTH = 2;

    private final RelationGraph graph;
    private final Quoting quoting;
    private final Answers answers;
    private final TableFiles tables;
    private final RelationFilters filters;

    /** Reads from {@code facts}; whole lists are sent by {@code tables}. */
    public ConnectionHandler(FactSources facts, Answers answers, TableFiles tables, RelationFilters filters) {
        this.graph = facts.relations();
        this.quoting = facts.quoting();
        this.answers = answers;
        this.tables = tables;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        tables.register(routes, COMMON, this::common, this::commonFile);
        tables.register(routes, PATHS, this::path, this::pathFile);
        routes.resource("/graph/neighbours", this::neighbours);
        tables.register(routes, "/events/{id}/related", this::related, this::relatedFile);
    }

    /** Reads how many must be named at least: one alone has only the events about a theme in common with it. */
    public static int least(Parameters given) {
        return given.has("theme") ? 1 : 2;
    }

    /** Whose events in common one call asks for. */
    private record AskedEvents(Set<EntityId> ids, RelationAsk ask, Window window) {}

    private AskedEvents askedEvents(Parameters given) {
        return new AskedEvents(
                given.ids("id", EntityId::of, ENTITY, least(given)),
                filters.readWithRollUp(given),
                Windows.read(given));
    }

    private void common(Context ctx) {
        var wanted = Parameters.read(ctx, given -> {
            var asked = askedEvents(given);
            TableFiles.readPage(given);
            return asked;
        });
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

    private void commonFile(Context ctx) {
        record AskedFile(AskedEvents events, Separator separator) {}
        var wanted = Parameters.read(
                ctx,
                given -> new AskedFile(askedEvents(given), TableFiles.readFile(given, List.of("limit", "offset"))));
        var asked = wanted.events();
        tables.send(ctx, "common", RelationTable.EVENTS, wanted.separator(), rows -> {
            Known.require(graph, asked.ids());
            CsvFile.TableRows.of((Window window) ->
                            graph.common(asked.ids(), asked.ask().filter(), window))
                    .each(rows);
        });
    }

    /** Which paths one call asks for. */
    private record AskedPaths(Optional<PathQuery> query, RelationAsk ask) {}

    private void path(Context ctx) {
        var wanted = Parameters.read(ctx, given -> {
            var asked = new AskedPaths(pathQuery(given), filters.read(given));
            TableFiles.readPage(given);
            return asked;
        });
        answers.item(
                ctx,
                Source.GRAPH,
                () -> PathsResponse.of(paths(wanted), quoting.quotes()),
                found -> Notes.of(wanted.ask().warnings(found.paths().isEmpty()), null),
                found -> graph.leftOut(wanted.ask().filter()));
    }

    private List<Chain> paths(AskedPaths asked) {
        PathQuery query = asked.query().orElseThrow();
        var paths = graph.paths(query, asked.ask().filter());
        if (paths.isEmpty() || query.from().equals(query.to())) {
            Known.require(graph, List.of(query.from(), query.to()));
        }
        return paths;
    }

    private void pathFile(Context ctx) {
        record AskedFile(AskedPaths paths, Separator separator) {}
        var wanted = Parameters.read(
                ctx,
                given -> new AskedFile(
                        new AskedPaths(pathQuery(given), filters.read(given)), TableFiles.readFile(given, List.of())));
        tables.send(ctx, "paths", RelationTable.STEPS, wanted.separator(), rows -> {
            int number = 0;
            for (Chain chain : paths(wanted.paths())) {
                number++;
                for (Step step : Step.of(number, chain).toList()) {
                    rows.accept(step);
                }
            }
        });
    }

    private static Optional<PathQuery> pathQuery(Parameters given) {
        Optional<EntityId> from = given.id("a", EntityId::of, ENTITY);
        Optional<EntityId> to = given.id("b", EntityId::of, ENTITY);
        int hops = longest(given);
        int most = most(given);
        Via via = via(given);
        return from.flatMap(a -> to.map(b -> new PathQuery(a, b, hops, most, via)));
    }

    /** Reads how many hops a path may have. */
    public static int longest(Parameters given) {
        return given.number("max_hops", 1, PathQuery.MAX_HOPS, PathQuery.MAX_HOPS);
    }

    /** Reads how many paths are asked for. */
    public static int most(Parameters given) {
        return given.number("k", 1, PathQuery.MAX_PATHS, 1);
    }

    /** Reads whom paths may lead through. */
    public static Via via(Parameters given) {
        return given.choice("via", Via.class, Via.ANY);
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
                found -> Notes.of(wanted.ask().warnings(found.total() == 1), null),
                found -> graph.leftOut(wanted.ask().filter()));
    }

    private void related(Context ctx) {
        record Wanted(RelationAsk ask, int shown, Window window) {}
        var wanted = Parameters.read(ctx, given -> {
            TableFiles.readPage(given);
            return new Wanted(filters.read(given), RelationViews.shown(given), Windows.read(given));
        });
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

    private void relatedFile(Context ctx) {
        record AskedFile(RelationAsk ask, Separator separator) {}
        var wanted = Parameters.read(
                ctx,
                given -> new AskedFile(
                        filters.read(given), TableFiles.readFile(given, List.of("limit", "offset", "shown"))));
        EventId id = PathIds.read(ctx, EventId::new);
        tables.send(ctx, "related-events", RelationTable.RELATED, wanted.separator(), rows -> {
            Known.require(graph, List.of(id));
            CsvFile.TableRows.of(
                            (Window window) -> graph.related(id, wanted.ask().filter(), RelationView.MAX_SHOWN, window))
                    .each(rows);
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

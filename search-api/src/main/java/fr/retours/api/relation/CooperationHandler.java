package fr.retours.api.relation;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.Quoting;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.api.request.Windows;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.NodeId;
import fr.retours.model.port.Window;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.view.EntityRef;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Serves {@code /graph/cooperation}: how territories are linked, and with what themes. */
public final class CooperationHandler {
    /** The levels at which territories are linked. */
    public static final List<CollectiviteKind> LEVELS = List.of(
            CollectiviteKind.COMMUNE, CollectiviteKind.EPCI, CollectiviteKind.DEPARTEMENT, CollectiviteKind.REGION);

    private static final String EXAMPLE = "commune:63113";

    private final RelationGraph graph;
    private final Quoting quoting;
    private final Answers answers;
    private final RelationFilters filters;

    /** Reads from the graph, and quotes with {@code quoting}. */
    public CooperationHandler(RelationGraph graph, Quoting quoting, Answers answers, RelationFilters filters) {
        this.graph = graph;
        this.quoting = quoting;
        this.answers = answers;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/graph/cooperation", ctx -> pairs(ctx, false));
        routes.resource("/graph/cooperation/foreign", ctx -> pairs(ctx, true));
        routes.resource("/graph/cooperation/themes", this::themes);
    }

    private void pairs(Context ctx, boolean foreign) {
        record Wanted(Asked asked, Optional<NodeId> around) {}
        var wanted = Parameters.read(ctx, given -> {
            Optional<CollectiviteId> around = given.optionalId("around", CollectiviteId::new, EXAMPLE);
            var level = level(given, around.flatMap(CollectiviteId::kind).filter(LEVELS::contains));
            var question = new Cooperation(
                    level, foreign ? CollectiviteKind.FOREIGN : level, around.orElse(null), Asked.ties(given));
            return new Wanted(
                    Asked.read(given, question, filters.readWithRollUp(given)), around.map(NodeId.class::cast));
        });
        new RelationAnswers(graph, quoting, answers).send(ctx, wanted.around(), wanted.asked());
    }

    /** The level of the territory in the middle, or else régions, unless the request says otherwise. */
    private static CollectiviteKind level(Parameters given, Optional<CollectiviteKind> middle) {
        return given.choiceOf("level", LEVELS, middle.orElse(CollectiviteKind.REGION));
    }

    private void themes(Context ctx) {
        record Wanted(CollectiviteKind level, RelationAsk ask, int shown, Window window) {}
        var wanted = Parameters.read(
                ctx,
                given -> new Wanted(
                        level(given, Optional.empty()),
                        filters.readWithRollUp(given),
                        RelationViews.shown(given),
                        Windows.read(given)));
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            var page = graph.themes(wanted.level(), wanted.ask().filter(), wanted.shown(), wanted.window());
            var quotes = quoting.quotes();
            return Stretch.of(page, (TerritoryThemes row) -> TerritoryThemesResponse.of(row, quotes))
                    .with(Notes.of(wanted.ask().warnings(page.total() == 0), null));
        });
    }

    /** A row of the matrix: see {@link TerritoryThemes}. */
    private record TerritoryThemesResponse(EntityRef territory, long events, List<CellResponse> cells) {
        static TerritoryThemesResponse of(TerritoryThemes row, Quotes quotes) {
            return new TerritoryThemesResponse(
                    row.territory(),
                    row.events(),
                    row.cells().stream()
                            .map(cell -> new CellResponse(
                                    cell.theme().id(),
                                    cell.theme().label(),
                                    Some.of(cell.events(), one -> SharedEventResponse.of(one, quotes))))
                            .toList());
        }
    }

    /** A cell of the matrix, empty or not. */
    private record CellResponse(String theme, String label, Some<SharedEventResponse> events) {}
}

package fr.retours.api.relation;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.fact.FactSources;
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

    /** Where pairs of territories are, behind {@link Routes#API}. */
    public static final String PATH = "/graph/cooperation";

    private static final String EXAMPLE = "commune:63113";

    private final RelationGraph graph;
    private final Quoting quoting;
    private final Answers answers;
    private final CooperationFileHandler files;
    private final RelationFilters filters;

    /** Reads from {@code facts}; all pairs at once are sent by {@code files}. */
    public CooperationHandler(
            FactSources facts, Answers answers, CooperationFileHandler files, RelationFilters filters) {
        this.graph = facts.relations();
        this.quoting = facts.quoting();
        this.answers = answers;
        this.files = files;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        register(routes, PATH, false);
        register(routes, PATH + "/foreign", true);
        routes.resource(PATH + "/themes", this::themes);
    }

    private void register(Routes routes, String path, boolean foreign) {
        routes.resource(
                path, ctx -> pairs(ctx, foreign), CooperationFormat::asksForFile, ctx -> files.send(ctx, foreign));
    }

    /** Which pairs one call asks for. */
    record AskedPairs(Cooperation question, Asked asked) {
        static AskedPairs read(Parameters given, boolean foreign, RelationFilters filters) {
            Optional<CollectiviteId> around = given.optionalId("around", CollectiviteId::new, EXAMPLE);
            var level = level(given, around.flatMap(CollectiviteId::kind).filter(LEVELS::contains));
            var question = new Cooperation(
                    level, foreign ? CollectiviteKind.FOREIGN : level, around.orElse(null), Asked.ties(given));
            return new AskedPairs(question, Asked.read(given, question, filters.readWithRollUp(given)));
        }

        /** Returns the territory that each pair must have. */
        Optional<NodeId> around() {
            return Optional.ofNullable(question.around());
        }
    }

    private void pairs(Context ctx, boolean foreign) {
        AskedPairs asked = Parameters.read(ctx, given -> {
            var read = AskedPairs.read(given, foreign, filters);
            CooperationFormat.readPage(given);
            return read;
        });
        new RelationAnswers(graph, quoting, answers).send(ctx, asked.around(), asked.asked());
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

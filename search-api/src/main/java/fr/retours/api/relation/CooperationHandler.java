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
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.BodyPairs;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.view.EntityRef;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves {@code /graph/cooperation}: how territories are linked, and with what themes. */
public final class CooperationHandler {
    /** The levels at which territories are linked. */
    public static final List<CollectiviteKind> LEVELS = List.of(
            CollectiviteKind.COMMUNE, CollectiviteKind.EPCI, CollectiviteKind.DEPARTEMENT, CollectiviteKind.REGION);

    /** Where pairs of territories are, behind {@link Routes#API}. */
    public static final String PATH = "/graph/cooperation";

    private final RelationGraph graph;
    private final Quoting quoting;
    private final Answers answers;
    private final CooperationFileHandler files;
    private final TableFiles tables;
    private final RelationFilters filters;

    /** Reads from {@code facts}; all pairs at once are sent by {@code files}, other lists by {@code tables}. */
    public CooperationHandler(
            FactSources facts,
            Answers answers,
            CooperationFileHandler files,
            TableFiles tables,
            RelationFilters filters) {
        this.graph = facts.relations();
        this.quoting = facts.quoting();
        this.answers = answers;
        this.files = files;
        this.tables = tables;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        register(routes, PATH, false);
        register(routes, PATH + "/foreign", true);
        tables.register(routes, PATH + "/themes", this::themes, this::themesFile);
    }

    private void register(Routes routes, String path, boolean foreign) {
        routes.resource(
                path, ctx -> pairs(ctx, foreign), CooperationFormat::asksForFile, ctx -> files.send(ctx, foreign));
    }

    /**
     * Which pairs one call asks for.
     *
     * @param level of both territories; null for pairs of bodies
     */
    record AskedPairs(
            RelationQuestion question, @Nullable CollectiviteKind level, Optional<NodeId> around, Asked asked) {
        static AskedPairs read(Parameters given, boolean foreign, RelationFilters filters) {
            var between = foreign ? PairKind.TERRITORIES : PairKind.read(given);
            return between == PairKind.TERRITORIES
                    ? territories(given, foreign, filters)
                    : bodies(given, between, filters);
        }

        private static AskedPairs territories(Parameters given, boolean foreign, RelationFilters filters) {
            Optional<CollectiviteId> around = filters.territory(given, "around");
            var level = CooperationHandler.level(
                    given, around.flatMap(CollectiviteId::kind).filter(LEVELS::contains));
            var question = new Cooperation(
                    level, foreign ? CollectiviteKind.FOREIGN : level, around.orElse(null), Asked.ties(given));
            return new AskedPairs(
                    question,
                    level,
                    around.map(one -> one),
                    Asked.read(given, question, filters.readWithRollUp(given)));
        }

        private static AskedPairs bodies(Parameters given, PairKind between, RelationFilters filters) {
            given.refuseBeside(PairKind.NAME + '=' + between.slug(), List.of("level", "around", "roll_up"));
            var question = new BodyPairs(between == PairKind.ORGANISATIONS, Asked.ties(given));
            return new AskedPairs(question, null, Optional.empty(), Asked.read(given, question, filters.read(given)));
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

    /** Which part of the matrix of territories and themes one call asks for. */
    private record AskedThemes(CollectiviteKind level, RelationAsk ask, int shown, Window window) {}

    private AskedThemes askedThemes(Parameters given) {
        return new AskedThemes(
                level(given, Optional.empty()),
                filters.readWithRollUp(given),
                RelationViews.shown(given),
                Windows.read(given));
    }

    private void themes(Context ctx) {
        var wanted = Parameters.read(ctx, given -> {
            var asked = askedThemes(given);
            TableFiles.readPage(given);
            return asked;
        });
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            var page = graph.themes(wanted.level(), wanted.ask().filter(), wanted.shown(), wanted.window());
            var quotes = quoting.quotes();
            return Stretch.of(page, (TerritoryThemes row) -> TerritoryThemesResponse.of(row, quotes))
                    .with(Notes.of(wanted.ask().warnings(page.total() == 0), null));
        });
    }

    private void themesFile(Context ctx) {
        record AskedFile(AskedThemes themes, Separator separator) {}
        var wanted = Parameters.read(
                ctx,
                given -> new AskedFile(
                        askedThemes(given), TableFiles.readFile(given, List.of("limit", "offset", "shown"))));
        var asked = wanted.themes();
        tables.send(ctx, "themes", ThemeTable.TERRITORIES, wanted.separator(), rows -> {
            CsvFile.TableRows.of((Window window) ->
                            graph.themes(asked.level(), asked.ask().filter(), 0, window))
                    .each(rows);
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

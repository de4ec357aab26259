package fr.retours.api.relation;

import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.export.CsvFile;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
import fr.retours.api.fact.FactSources;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationQuestion.BodyPairs;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Theme;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves {@code /graph/cooperation}: how territories are linked, and with what themes. */
public record CooperationHandler(FactSources facts, RelationFilters filters) {
    /** The levels at which territories are linked. */
    public static final List<CollectiviteKind> LEVELS = List.of(
            CollectiviteKind.COMMUNE, CollectiviteKind.EPCI, CollectiviteKind.DEPARTEMENT, CollectiviteKind.REGION);

    /** Where pairs of territories are, behind {@link RouteRegistry#API}. */
    public static final String PATH = "/graph/cooperation";

    private static final List<ExportFormat> FORMATS = List.of(
            ExportFormat.CSV,
            ExportFormat.GEOJSON,
            ExportFormat.KML,
            ExportFormat.GEXF,
            ExportFormat.GRAPHML,
            ExportFormat.NODES_CSV,
            ExportFormat.EDGES_CSV);

    /** Adds the views. */
    public void register(ApiViews views) {
        views.add(pairs(PATH, "cooperation", false));
        views.add(pairs(PATH + "/foreign", "cooperation-foreign", true));
        views.add(ApiView.list(
                        PATH + "/themes",
                        TerritoryThemes.class,
                        given -> new AskedThemes(
                                level(given, Optional.empty()),
                                filters.readWithRollUp(given),
                                RelationViews.shown(given)),
                        (asked, window) -> themes(asked, asked.shown(), window),
                        (asked, empty) -> asked.ask().notes(empty))
                .table(
                        "themes",
                        ThemeTable.TERRITORIES,
                        asked -> CsvFile.TableRows.of((PageWindow window) -> themes(asked, 0, window)),
                        "shown"));
    }

    private ApiView<AskedPairs> pairs(String path, String stem, boolean foreign) {
        return ApiView.pages(
                        path,
                        RelationAnswers.shapes(Relation.class),
                        given -> AskedPairs.read(given, foreign, filters),
                        (call, pairs) -> new RelationAnswers(facts.relations()).send(call, pairs.asked(), one -> one))
                .files(pairs -> stem, FORMATS, new CooperationFiles(facts)::write, "shown", "series", "compare");
    }

    private Page<TerritoryThemes> themes(AskedThemes asked, int shown, PageWindow window) {
        return facts.relations().themes(asked.level(), asked.ask().filter(), shown, window);
    }

    /** Which part of the matrix of territories and themes one call asks for. */
    private record AskedThemes(CollectiviteKind level, RelationAsk ask, int shown) {}

    /**
     * Which pairs one call asks for.
     *
     * @param level of both territories; null for pairs of bodies
     */
    record AskedPairs(@Nullable CollectiviteKind level, AskedRelation asked) {
        static AskedPairs read(QueryParameters given, boolean foreign, RelationFilters filters) {
            var between = foreign ? PairKind.TERRITORIES : PairKind.read(given);
            return between == PairKind.TERRITORIES
                    ? territories(given, foreign, filters)
                    : bodies(given, between, filters);
        }

        private static AskedPairs territories(QueryParameters given, boolean foreign, RelationFilters filters) {
            Optional<CollectiviteId> around = filters.territory(given, "around");
            var level = CooperationHandler.level(
                    given, around.flatMap(CollectiviteId::kind).filter(LEVELS::contains));
            var question = new Cooperation(
                    level, foreign ? CollectiviteKind.FOREIGN : level, around.orElse(null), AskedRelation.ties(given));
            return new AskedPairs(
                    level, AskedRelation.read(given, around.orElse(null), question, filters.readWithRollUp(given)));
        }

        private static AskedPairs bodies(QueryParameters given, PairKind between, RelationFilters filters) {
            given.refuseBeside(PairKind.NAME + '=' + between.slug(), List.of("level", "around", "roll_up"));
            var question = new BodyPairs(between == PairKind.ORGANISATIONS, AskedRelation.ties(given));
            return new AskedPairs(null, AskedRelation.read(given, null, question, filters.read(given)));
        }
    }

    /** The level of the territory in the middle, or else régions, unless the request says otherwise. */
    private static CollectiviteKind level(QueryParameters given, Optional<CollectiviteKind> middle) {
        return given.choiceIfGiven("level", LEVELS, LEVELS).or(() -> middle).orElse(CollectiviteKind.REGION);
    }

    /** Numbers of events by theme as a table. */
    static final class ThemeTable {
        /** Territories with the number of events about each theme, in a column named by the theme. */
        static final List<TableColumn<TerritoryThemes>> TERRITORIES = territories();

        private ThemeTable() {}

        private static List<TableColumn<TerritoryThemes>> territories() {
            var columns = new ExportTable.Builder<TerritoryThemes>()
                    .text("id", row -> row.territory().id().value())
                    .text("name", row -> row.territory().name())
                    .integer("events", TerritoryThemes::events);
            for (Theme theme : Theme.values()) {
                columns.integer(theme.slug(), row -> row.about(theme));
            }
            return columns.columns();
        }
    }
}

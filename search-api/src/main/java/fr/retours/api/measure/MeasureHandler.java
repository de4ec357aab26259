package fr.retours.api.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.api.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Serves {@code /graph/measures}. */
public record MeasureHandler(NetworkRanking ranking, RelationFilters filters) {
    /** Where measures are, behind {@link RouteRegistry#API}. */
    static final String PATH = "/graph/measures";

    private static final List<TableColumn<MeasuredNode>> COLUMNS = new ExportTable.Builder<MeasuredNode>()
            .text("id", MeasuredNode::id)
            .text("name", MeasuredNode::name)
            .integer("degree", MeasuredNode::degree)
            .integer("strength", MeasuredNode::strength)
            .number("betweenness", MeasuredNode::betweenness)
            .number("closeness", MeasuredNode::closeness)
            .number("pagerank", MeasuredNode::pagerank)
            .integer("community", MeasuredNode::community)
            .integer("component", MeasuredNode::component)
            .columns();

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                        PATH,
                        MeasuresResponse.class,
                        given -> AskedMeasures.read(given, filters),
                        asked -> MeasuresResponse.of(asked, ranked(asked)),
                        (asked, found) -> asked.ask().notes(found.nodes() == 0),
                        (asked, found) -> found.leftOut())
                .table("measures", COLUMNS, asked -> TableRows.of(ranked(asked).nodes()), "limit", "offset"));
    }

    private NetworkRanking.Ranked ranked(AskedMeasures asked) {
        try {
            return ranking.of(asked);
        } catch (TooLargeException e) {
            throw new BadParametersException(Map.of(
                    "network",
                    List.of(Wording.text("parameter.network", NetworkBuilder.MOST_NODES, NetworkBuilder.MOST_TIES))));
        }
    }

    /**
     * A network measured.
     *
     * @param nodes how many are in it
     * @param ties how many ties there are between them
     * @param communities how many communities
     * @param components how many components
     * @param measures by which algorithms, with which parameters
     * @param truncated whether there are more than {@code ranking} shows
     * @param ranking a stretch of them, highest first
     * @param leftOut told beside it
     */
    private record MeasuresResponse(
            NetworkKind network,
            int nodes,
            int ties,
            int communities,
            int components,
            int seed,
            MeasureKind sort,
            List<MeasureResponse> measures,
            boolean truncated,
            List<MeasuredNode> ranking,
            @JsonIgnore long leftOut) {
        static MeasuresResponse of(AskedMeasures asked, NetworkRanking.Ranked ranked) {
            List<MeasuredNode> nodes = ranked.nodes();
            List<MeasuredNode> shown = asked.window().of(nodes);
            return new MeasuresResponse(
                    asked.network(),
                    nodes.size(),
                    ranked.ties(),
                    groups(nodes.stream().map(MeasuredNode::community)),
                    groups(nodes.stream().map(MeasuredNode::component)),
                    asked.seed(),
                    asked.sort(),
                    Arrays.stream(MeasureKind.values()).map(MeasureResponse::of).toList(),
                    asked.window().offset() + shown.size() < nodes.size(),
                    shown,
                    ranked.leftOut());
        }

        private static int groups(Stream<Integer> numbers) {
            return (int) numbers.distinct().count();
        }
    }

    /** How something is measured. */
    private record MeasureResponse(MeasureKind measure, String algorithm, Map<String, Object> parameters) {
        static MeasureResponse of(MeasureKind kind) {
            return new MeasureResponse(kind, kind.algorithm(), new TreeMap<>(kind.parameters()));
        }
    }
}

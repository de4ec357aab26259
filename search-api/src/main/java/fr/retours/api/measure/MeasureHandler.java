package fr.retours.api.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.export.Separator;
import fr.retours.api.export.TableFiles;
import fr.retours.api.export.table.Column;
import fr.retours.api.export.table.Table;
import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.wording.Wording;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Serves {@code /graph/measures}. */
public final class MeasureHandler {
    /** Where measures are, behind {@link Routes#API}. */
    static final String PATH = "/graph/measures";

    private static final List<Column<MeasuredNode>> COLUMNS = new Table.Builder<MeasuredNode>()
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

    private final NetworkRanking ranking;
    private final Answers answers;
    private final TableFiles tables;
    private final RelationFilters filters;

    /** Ranks by {@code ranking}; whole rankings are sent by {@code tables}. */
    public MeasureHandler(NetworkRanking ranking, Answers answers, TableFiles tables, RelationFilters filters) {
        this.ranking = ranking;
        this.answers = answers;
        this.tables = tables;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        tables.register(routes, PATH, this::measures, this::file);
    }

    private void measures(Context ctx) {
        var asked = Parameters.read(ctx, given -> {
            var read = AskedMeasures.read(given, filters);
            TableFiles.readPage(given);
            return read;
        });
        answers.item(
                ctx,
                Source.GRAPH,
                () -> orRefused(() -> MeasuresResponse.of(asked, ranking.of(asked))),
                found -> Notes.of(asked.ask().warnings(found.nodes() == 0), null),
                MeasuresResponse::leftOut);
    }

    private void file(Context ctx) {
        record AskedFile(AskedMeasures measures, Separator separator) {}
        var asked = Parameters.read(
                ctx,
                given -> new AskedFile(
                        AskedMeasures.read(given, filters), TableFiles.readFile(given, List.of("limit", "offset"))));
        tables.send(ctx, "measures", COLUMNS, asked.separator(), rows -> {
            for (MeasuredNode one :
                    orRefused(() -> ranking.of(asked.measures())).nodes()) {
                rows.accept(one);
            }
        });
    }

    private static <T> T orRefused(Supplier<T> measured) {
        try {
            return measured.get();
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

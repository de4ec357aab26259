package fr.retours.api.measure;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.Windows;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.Window;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.text.deadline.RequestDeadline;
import fr.retours.text.deadline.WorkTurns;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Serves {@code /graph/measures}. */
public final class MeasureHandler {
    private static final int MOST_MIN_EVENTS = 10_000;
    private static final int MOST_SEED = 999_999_999;
    private static final List<CollectiviteKind> LEVELS = List.of(
            CollectiviteKind.COMMUNE, CollectiviteKind.EPCI, CollectiviteKind.DEPARTEMENT, CollectiviteKind.REGION);

    private final NetworkReader reader;
    private final Answers answers;
    private final RelationFilters filters;
    /** Measuring takes a processor for seconds: one, not all. */
    private final WorkTurns turns = new WorkTurns(1);

    /** Reads from both ports of the graph. */
    public MeasureHandler(RelationGraph relations, SliceGraph slices, Answers answers, RelationFilters filters) {
        this.reader = new NetworkReader(relations, slices);
        this.answers = answers;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/graph/measures", this::measures);
    }

    /** What is asked for. */
    private record Wanted(
            NetworkKind network,
            CollectiviteKind level,
            RelationAsk ask,
            int minEvents,
            MeasureKind sort,
            int seed,
            Window window) {}

    private void measures(Context ctx) {
        var wanted = Parameters.read(
                ctx,
                given -> new Wanted(
                        given.choice("network", NetworkKind.class, NetworkKind.PEOPLE),
                        given.choiceOf("level", LEVELS, CollectiviteKind.REGION),
                        filters.read(given),
                        given.number("min_events", 1, MOST_MIN_EVENTS, 1),
                        given.choice("sort", MeasureKind.class, MeasureKind.DEGREE),
                        given.number("seed", 0, MOST_SEED, 1),
                        Windows.read(given)));
        answers.item(
                ctx,
                Source.GRAPH,
                () -> measured(wanted),
                found -> Notes.of(wanted.ask().warnings(found.nodes() == 0), null));
    }

    private MeasuresResponse measured(Wanted wanted) {
        try (var turn = turns.take(RequestDeadline.current())) {
            var builder =
                    reader.read(wanted.network(), wanted.level(), wanted.ask().filter());
            var network = builder.network(wanted.minEvents());
            var nodes = NetworkMeasures.of(builder, network, wanted.seed(), turn.deadline());
            return MeasuresResponse.of(wanted, nodes, network.edgeSet().size());
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
            List<MeasuredNode> ranking) {
        static MeasuresResponse of(Wanted wanted, List<MeasuredNode> nodes, int ties) {
            var window = wanted.window();
            List<MeasuredNode> ranking = nodes.stream()
                    .sorted(Comparator.<MeasuredNode>comparingDouble(one -> one.value(wanted.sort()))
                            .reversed()
                            .thenComparing(MeasuredNode::id))
                    .skip(window.offset())
                    .limit(window.limit())
                    .toList();
            return new MeasuresResponse(
                    wanted.network(),
                    nodes.size(),
                    ties,
                    groups(nodes.stream().map(MeasuredNode::community)),
                    groups(nodes.stream().map(MeasuredNode::component)),
                    wanted.seed(),
                    wanted.sort(),
                    Arrays.stream(MeasureKind.values()).map(MeasureResponse::of).toList(),
                    window.offset() + ranking.size() < nodes.size(),
                    ranking);
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

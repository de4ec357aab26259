package fr.retours.api.measure;

import fr.retours.api.background.BackgroundResults;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.text.deadline.RequestDeadline;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Ranks those in a network by what is measured of them, each network once in a state of the graph. Safe for concurrent use. */
public final class NetworkRanking {
    private final NetworkReader reader;
    private final BackgroundResults<MeasuredNetwork, Ranked> results;

    /**
     * Reads from the ports of the graph.
     *
     * @param patience longest time that anybody waits for a network to be measured
     */
    public NetworkRanking(ParticipationGraph graph, RelationGraph relations, SliceGraph slices, Duration patience) {
        this.reader = new NetworkReader(relations, slices);
        this.results = new BackgroundResults<>(graph, patience);
    }

    /** What measures depend on: not by which of them they are ranked, nor which stretch is shown. */
    private record MeasuredNetwork(
            NetworkKind network, CollectiviteKind level, RelationFilter filter, int minEvents, int seed) {}

    /**
     * A network measured.
     *
     * @param nodes all in it, highest first
     * @param ties how many ties there are between them
     * @param leftOut how many participations and links count for nothing, at the events that are asked for
     */
    record Ranked(List<MeasuredNode> nodes, int ties, long leftOut) {
        Ranked {
            nodes = List.copyOf(nodes);
        }

        private Ranked by(MeasureKind kind) {
            return new Ranked(
                    nodes.stream()
                            .sorted(Comparator.<MeasuredNode>comparingDouble(one -> one.value(kind))
                                    .reversed()
                                    .thenComparing(MeasuredNode::id))
                            .toList(),
                    ties,
                    leftOut);
        }
    }

    /** @throws TooLargeException if the network has more in it than can be measured */
    Ranked of(AskedMeasures asked) {
        var network = new MeasuredNetwork(
                asked.network(), asked.level(), asked.ask().filter(), asked.minEvents(), asked.seed());
        return results.get(network, () -> measure(network)).by(asked.sort());
    }

    private Ranked measure(MeasuredNetwork asked) {
        var builder = reader.read(asked.network(), asked.level(), asked.filter());
        var network = builder.network(asked.minEvents());
        return new Ranked(
                NetworkMeasures.of(builder, network, asked.seed(), RequestDeadline.current()),
                network.edgeSet().size(),
                reader.leftOut(asked.filter()));
    }
}

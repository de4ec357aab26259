package fr.retours.api.measure;

import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.deadline.RequestDeadline;
import fr.retours.text.deadline.WorkTurns;
import java.util.Comparator;
import java.util.List;

/** Ranks those in a network by what is measured of them. Safe for concurrent use. */
public final class NetworkRanking {
    private final NetworkReader reader;
    /** Measuring takes a processor for seconds: one, not all. */
    private final WorkTurns turns = new WorkTurns(1);

    /** Reads from both ports of the graph. */
    public NetworkRanking(RelationGraph relations, SliceGraph slices) {
        this.reader = new NetworkReader(relations, slices);
    }

    /**
     * A network measured.
     *
     * @param nodes all in it, highest first
     * @param ties how many ties there are between them
     */
    record Ranked(List<MeasuredNode> nodes, int ties) {
        Ranked {
            nodes = List.copyOf(nodes);
        }
    }

    /** @throws TooLargeException if the network has more in it than can be measured */
    Ranked of(AskedMeasures asked) {
        try (var turn = turns.take(RequestDeadline.current())) {
            var builder =
                    reader.read(asked.network(), asked.level(), asked.ask().filter());
            var network = builder.network(asked.minEvents());
            var nodes = NetworkMeasures.of(builder, network, asked.seed(), turn.deadline()).stream()
                    .sorted(Comparator.<MeasuredNode>comparingDouble(one -> one.value(asked.sort()))
                            .reversed()
                            .thenComparing(MeasuredNode::id))
                    .toList();
            return new Ranked(nodes, network.edgeSet().size());
        }
    }
}

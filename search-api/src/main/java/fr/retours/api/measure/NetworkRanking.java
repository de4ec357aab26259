package fr.retours.api.measure;

import fr.retours.api.background.BackgroundResults;
import fr.retours.api.fact.WholeSlices;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.view.EntityRef;
import fr.retours.text.deadline.RequestDeadline;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Reads networks from the graph. */
    record NetworkReader(RelationGraph relations, SliceGraph slices) {
        /**
         * Reads a network.
         *
         * @param level for territories only
         * @throws TooLargeException if it cannot be measured
         */
        NetworkBuilder read(NetworkKind kind, CollectiviteKind level, RelationFilter filter) {
            var builder = new NetworkBuilder();
            Map<EntityId, List<EntityRef>> territories =
                    kind == NetworkKind.TERRITORIES ? territories(level, filter) : Map.of();
            var deadline = RequestDeadline.current();
            relations.forEachEvent(filter, event -> {
                deadline.check();
                Map<String, String> there = new LinkedHashMap<>();
                event.who().stream()
                        .map(one -> one.entity())
                        .flatMap(one -> members(kind, one, territories))
                        .forEach(one -> there.put(one.id().value(), one.name()));
                builder.add(there);
            });
            return builder;
        }

        /** Counts the participations and links that count for nothing. */
        long leftOut(RelationFilter filter) {
            return relations.leftOut(filter);
        }

        private static Stream<EntityRef> members(
                NetworkKind kind, EntityRef one, Map<EntityId, List<EntityRef>> territories) {
            return switch (kind) {
                case PEOPLE -> Stream.of(one).filter(who -> who.id() instanceof PersonId);
                case BODIES -> Stream.of(one).filter(who -> who.id() instanceof BodyId);
                case TERRITORIES -> territories.getOrDefault(one.id(), List.of()).stream();
            };
        }

        /** Returns, for each local authority, those of a level that it is or lies in. */
        private Map<EntityId, List<EntityRef>> territories(CollectiviteKind level, RelationFilter filter) {
            Map<EntityId, List<EntityRef>> territories = new HashMap<>();
            new WholeSlices(slices, filter).bodies().forEach(one -> {
                if (one.body() instanceof Collectivite known) {
                    territories.put(
                            known.id(),
                            upwards(known)
                                    .filter(up -> up.kind() == level && !up.id().isOpen())
                                    .map(up -> new EntityRef(up.id(), up.name()))
                                    .distinct()
                                    .toList());
                }
            });
            return territories;
        }

        private static Stream<Collectivite> upwards(Collectivite one) {
            return Stream.concat(Stream.of(one), one.partOf().stream().flatMap(NetworkReader::upwards));
        }
    }
}

package fr.retours.api.network;

import fr.retours.api.background.BackgroundResults;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.meeting.Attending;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.Neighbour;
import fr.retours.model.relation.NeighbourTie;
import fr.retours.model.relation.Neighbourhood;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.time.EventDate;
import fr.retours.model.view.EntityRef;
import fr.retours.text.deadline.RequestDeadline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from the graph who was where, each network once in a state of it. Safe for concurrent use. */
public final class NetworkReads {
    /** Events, people and bodies around one: more than anybody has, but for the network's own organisation. */
    private static final int MOST_AROUND = 2_000;

    private final RelationGraph graph;
    private final BackgroundResults<NetworkAsk, DrawnNetwork> whole;
    /** Networks around one, which are small, do not wait for the others. */
    private final BackgroundResults<NetworkAsk, DrawnNetwork> centred;

    /**
     * Reads from both ports.
     *
     * @param patience longest time that anybody waits for a network
     */
    public NetworkReads(ParticipationGraph states, RelationGraph graph, Duration patience) {
        this.graph = graph;
        this.whole = new BackgroundResults<>(states, patience);
        this.centred = new BackgroundResults<>(states, patience);
    }

    /**
     * A network, and where its members stand when it is drawn.
     *
     * @param leftOut how many participations and links count for nothing, at all events that pass
     */
    record DrawnNetwork(Network network, NetworkDrawing drawing, long leftOut) {}

    /**
     * Reads all of a network, whatever the limit, within the time of the request: a whole one is not kept, since it may be as large as the graph.
     *
     * @throws UnknownIdException if there is nothing with the id of the centre
     */
    WholeNetwork whole(NetworkAsk asked) {
        return read(centre(asked), asked.ask().filter(), asked.scope()).whole(asked.minEvents(), asked.measure());
    }

    /** @throws UnknownIdException if there is nothing with the id of the centre */
    DrawnNetwork network(NetworkAsk asked) {
        NodeId centre = centre(asked);
        return (centre == null ? whole : centred).get(asked, () -> {
            Network network = read(centre, asked.ask().filter(), asked.scope())
                    .network(asked.limit(), asked.minEvents(), asked.measure());
            return new DrawnNetwork(
                    network,
                    NetworkDrawing.of(network),
                    graph.leftOut(asked.ask().filter()));
        });
    }

    private @Nullable NodeId centre(NetworkAsk asked) {
        NodeId centre = asked.centre().orElse(null);
        if (centre != null && graph.label(centre).isEmpty()) {
            throw new UnknownIdException(centre.value());
        }
        return centre;
    }

    /** @param centre whose network to read; null for that of all events that pass */
    private NetworkGatherer read(@Nullable NodeId centre, RelationFilter filter, NetworkScope scope) {
        var gathering = new NetworkGatherer(scope, centre);
        if (centre == null) {
            var deadline = RequestDeadline.current();
            graph.forEachEvent(filter, event -> {
                deadline.check();
                gathering.add(
                        first(event.event().time().date()),
                        event.who().stream().map(Attending::entity).toList());
            });
        } else {
            around(graph.neighbours(centre, 2, filter, MOST_AROUND), gathering);
        }
        return gathering;
    }

    private static void around(Neighbourhood found, NetworkGatherer gathering) {
        Map<NodeId, Neighbour> nodes = new HashMap<>();
        found.nodes().forEach(node -> nodes.put(node.id(), node));
        Map<String, List<NeighbourTie>> byEvent = found.ties().stream()
                .collect(Collectors.groupingBy(tie -> tie.event().value(), TreeMap::new, Collectors.toList()));
        byEvent.forEach((event, ties) -> gathering.add(
                first(Objects.requireNonNull(nodes.get(new EventId(event))).on()),
                ties.stream().map(tie -> ref(tie.entity(), nodes)).toList()));
    }

    private static @Nullable LocalDate first(@Nullable EventDate date) {
        return date == null ? null : date.first();
    }

    private static EntityRef ref(EntityId id, Map<NodeId, Neighbour> nodes) {
        return new EntityRef(id, Objects.requireNonNull(nodes.get(id)).label());
    }
}

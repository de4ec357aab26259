package fr.retours.api.network;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.retours.api.export.table.Node;
import fr.retours.api.fact.ChanceResponse;
import fr.retours.api.network.NetworkReads.DrawnNetwork;
import fr.retours.model.fact.Coordinates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network on the wire: see {@link Network}.
 *
 * @param total how many people and bodies there are in all
 * @param totalTies how many links there are between those given
 * @param leftOut told beside it
 */
record NetworkResponse(
        long total,
        long totalTies,
        List<NodeResponse> nodes,
        List<TieResponse> ties,
        @JsonIgnore long leftOut) {
    static NetworkResponse of(DrawnNetwork drawn, NetworkTable table) {
        Network network = drawn.network();
        return new NetworkResponse(
                network.inReach(),
                network.linksInAll(),
                table.nodes().stream().map(NodeResponse::of).toList(),
                table.ties().stream()
                        .map(tie -> TieResponse.of(tie, network.measure()))
                        .toList(),
                drawn.leftOut());
    }

    /** A person or body: see {@link Member}. */
    record NodeResponse(
            String id,
            String label,
            String type,
            @Nullable String kind,
            @Nullable Integer events,
            @Nullable Coordinates coordinates) {
        static NodeResponse of(Node one) {
            return new NodeResponse(one.id(), one.label(), one.type(), one.kind(), one.events(), one.point());
        }
    }

    /**
     * Two at the same events: see {@link NetworkTie}.
     *
     * @param weight how strong by the measure that was asked for
     */
    record TieResponse(
            String from,
            String to,
            int count,
            double weight,
            double newman,
            double share,
            @Nullable ChanceResponse chance,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        static TieResponse of(NetworkTie tie, TieMeasure measure) {
            return new TieResponse(
                    tie.one().entity().id().value(),
                    tie.other().entity().id().value(),
                    tie.events(),
                    measure.weight(tie),
                    tie.newman(),
                    tie.share(),
                    ChanceResponse.of(tie.chance()),
                    tie.first(),
                    tie.last());
        }
    }
}

package fr.retours.api.relation;

import fr.retours.api.fact.Quote;
import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.RoleResponse;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.relation.Neighbour;
import fr.retours.model.relation.NeighbourTie;
import fr.retours.model.relation.Neighbourhood;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.time.EventDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around someone or something, on the wire: see {@link Neighbourhood}. */
record NeighbourhoodResponse(long total, boolean truncated, List<NodeResponse> nodes, List<TieResponse> ties) {
    static NeighbourhoodResponse of(Neighbourhood found, Quotes quotes) {
        return new NeighbourhoodResponse(
                found.total(),
                found.nodes().size() < found.total(),
                found.nodes().stream().map(NodeResponse::of).toList(),
                found.ties().stream().map(one -> TieResponse.of(one, quotes)).toList());
    }

    /** A person, body or event: see {@link Neighbour}. */
    record NodeResponse(NodeId id, String label, @Nullable EventDate on, int distance) {
        static NodeResponse of(Neighbour one) {
            return new NodeResponse(one.id(), one.label(), one.on(), one.distance());
        }
    }

    /** A person or body tied to an event: see {@link NeighbourTie}. */
    record TieResponse(
            EntityId entity,
            EventId event,
            boolean tookPart,
            List<Part> parts,
            List<RoleResponse> roles,
            List<LinkKind> links,
            double confidence,
            List<Quote> evidence) {
        static TieResponse of(NeighbourTie tie, Quotes quotes) {
            var standing = tie.standing();
            return new TieResponse(
                    tie.entity(),
                    tie.event(),
                    standing.tookPart(),
                    standing.parts(),
                    standing.roles().stream()
                            .map(role -> RoleResponse.of(role, quotes))
                            .toList(),
                    standing.links(),
                    standing.grounds().confidence(),
                    quotes.of(standing.grounds()));
        }
    }
}

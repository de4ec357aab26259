package fr.retours.api.relation;

import fr.retours.api.fact.Quotes;
import fr.retours.model.relation.Chain;
import fr.retours.model.relation.Hop;
import fr.retours.model.view.EntityRef;
import java.util.List;

/** Shortest paths, on the wire. */
record PathsResponse(List<PathResponse> paths) {
    static PathsResponse of(List<Chain> chains, Quotes quotes) {
        return new PathsResponse(
                chains.stream().map(one -> PathResponse.of(one, quotes)).toList());
    }

    /**
     * A path: see {@link Chain}.
     *
     * @param length number of hops
     */
    record PathResponse(int length, List<HopResponse> hops) {
        static PathResponse of(Chain chain, Quotes quotes) {
            var hops = chain.hops().stream()
                    .map(one -> HopResponse.of(one, quotes))
                    .toList();
            return new PathResponse(hops.size(), hops);
        }
    }

    /**
     * A step: see {@link Hop}.
     *
     * @param count how many events both were at
     * @param shared the latest of these
     */
    record HopResponse(EntityRef from, EntityRef to, long count, SharedEventResponse shared) {
        static HopResponse of(Hop hop, Quotes quotes) {
            return new HopResponse(hop.from(), hop.to(), hop.events(), SharedEventResponse.of(hop.event(), quotes));
        }
    }
}

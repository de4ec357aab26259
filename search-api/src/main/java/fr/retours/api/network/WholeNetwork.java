package fr.retours.api.network;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who was at the same events, all of them, for files.
 *
 * @param members the one in the middle first, then those closest to it or at most events
 * @param ties all links between them, worked out as they are read: the strongest first where chance is, else by the order of members
 * @param measure by what links are strong
 */
record WholeNetwork(List<NetworkMember> members, Supplier<Stream<NetworkTie>> ties, TieMeasure measure) {
    /** Makes one of a network that is drawn. */
    static WholeNetwork of(Network drawn) {
        return new WholeNetwork(drawn.members(), drawn.ties()::stream, drawn.measure());
    }
}

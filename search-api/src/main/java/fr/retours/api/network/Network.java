package fr.retours.api.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was at the same events.
 *
 * @param members the strongest, strongest first, the one in the middle before all
 * @param ties the strongest links between them, strongest first
 * @param inReach how many there are in all
 * @param linksInAll how many links there are between the members
 * @param centre the one in the middle; null when there is none
 */
public record Network(
        List<Member> members,
        List<NetworkTie> ties,
        long inReach,
        long linksInAll,
        @Nullable Member centre) {
    /** Copies the lists. */
    public Network {
        members = List.copyOf(members);
        ties = List.copyOf(ties);
    }
}

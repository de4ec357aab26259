package fr.retours.api.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was at the same events.
 *
 * @param members the strongest, the one in the middle first, then those closest to it or at most events
 * @param ties the strongest links between them, strongest first
 * @param inReach how many there are in all
 * @param linksInAll how many links there are between the members
 * @param centre the one in the middle; null when there is none
 * @param measure by what all of these are strong
 * @param weighed whether it is worked out what chance would give
 */
public record Network(
        List<NetworkMember> members,
        List<NetworkTie> ties,
        long inReach,
        long linksInAll,
        @Nullable NetworkMember centre,
        TieMeasure measure,
        boolean weighed) {}

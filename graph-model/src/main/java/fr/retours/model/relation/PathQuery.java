package fr.retours.model.relation;

import fr.retours.model.id.EntityId;

/**
 * Which paths to find.
 *
 * @param maxHops longest path, from 1 to {@value #MAX_HOPS}; a hop leads from one person or body to another at one event
 * @param most how many paths, from 1 to {@value #MAX_PATHS}
 * @param via whom they may lead through
 */
public record PathQuery(EntityId from, EntityId to, int maxHops, int most, PathVia via) {
    /** Longest path that can be asked for. */
    public static final int MAX_HOPS = 6;
    /** Most paths that can be asked for. */
    public static final int MAX_PATHS = 3;

    /** @throws IllegalArgumentException if a number is out of range */
    public PathQuery {
        if (maxHops < 1 || maxHops > MAX_HOPS) {
            throw new IllegalArgumentException("max_hops must be from 1 to " + MAX_HOPS + ", got " + maxHops);
        }
        if (most < 1 || most > MAX_PATHS) {
            throw new IllegalArgumentException("k must be from 1 to " + MAX_PATHS + ", got " + most);
        }
    }
}

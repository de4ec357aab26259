package fr.retours.model.relation;

import fr.retours.model.meeting.JointTie;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How strong a relationship is.
 *
 * @param events how many events are behind it
 * @param recaps how many recaps tell these events; null where it is not between a pair
 * @param newman see {@link RelationOrder#NEWMAN}; null where it is neither between people at the same events nor between a pair
 * @param share of the events that either of a pair was at, the part at which both were (Jaccard 1901); null where it is not between a pair
 * @param chance what chance would give a pair; null where it is not between a pair, and where only some of its events count
 * @param ties of two bodies, the number of events by what they did together, in the order of {@link JointTie}; else empty
 */
public record Strength(
        long events,
        @Nullable Long recaps,
        @Nullable Double newman,
        @Nullable Double share,
        @Nullable PairChance chance,
        Map<JointTie, Long> ties) {
    /** Copies the ties. */
    public Strength {
        Map<JointTie, Long> ordered = new EnumMap<>(JointTie.class);
        ordered.putAll(ties);
        ties = Map.copyOf(ordered);
    }

    /** Returns the sum of what the ties weigh. */
    public long weight() {
        return ties.entrySet().stream()
                .mapToLong(one -> one.getKey().weight() * one.getValue())
                .sum();
    }
}

package fr.retours.api.fact;

import fr.retours.model.relation.PairChance;
import org.jspecify.annotations.Nullable;

/**
 * What chance alone would give a pair, on the wire: see {@link PairChance}.
 *
 * @param beyond whether they are together more often than chance explains
 */
public record ChanceResponse(double expected, double p, double adjusted, boolean beyond) {
    /** Returns what is known of a chance; null where it is not worked out. */
    public static @Nullable ChanceResponse of(@Nullable PairChance chance) {
        return chance == null
                ? null
                : new ChanceResponse(chance.expected(), chance.p(), chance.adjusted(), chance.isBeyond());
    }
}

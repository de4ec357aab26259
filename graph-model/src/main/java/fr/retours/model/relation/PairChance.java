package fr.retours.model.relation;

import fr.retours.model.chance.FalseDiscovery;

/**
 * What chance alone would give two: see {@link fr.retours.model.chance.ChanceModel}.
 *
 * @param expected how many events in common on average
 * @param p how likely at least as many events in common are as there are
 * @param adjusted the share of false ones among all pairs that are at least as unlikely: see {@link FalseDiscovery}
 */
public record PairChance(double expected, double p, double adjusted) {
    /** Returns whether two are together more often than chance explains. */
    public boolean isBeyond() {
        return adjusted <= FalseDiscovery.RATE;
    }
}

package fr.retours.model.relation;

import fr.retours.model.chance.FalseDiscovery;
import fr.retours.model.chance.RateChange;

/**
 * How sure it is that two are together more or less often in one period than in another, by what part of the events of each period.
 *
 * @param adjusted the share of false ones among all pairs whose change is at least as sure
 */
public record PairTrend(RateChange change, double adjusted) {
    /** Returns whether the change is more than small numbers explain. */
    public boolean isSure() {
        return adjusted <= FalseDiscovery.RATE;
    }
}

package fr.retours.api.network;

import fr.retours.model.chance.SignificantDigits;
import fr.retours.model.relation.PairChance;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Two who were at the same events.
 *
 * @param one the one that stands before the other in the network
 * @param events how many both were at
 * @param newman sum over these of 1/(n−1), n being all who were there: small meetings count more
 * @param first first possible day of the earliest, when one has a date
 * @param last first possible day of the latest, when one has a date
 * @param chance what chance would give them; null where that is not worked out
 */
public record NetworkTie(
        NetworkMember one,
        NetworkMember other,
        int events,
        double newman,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable PairChance chance) {
    static final Comparator<NetworkTie> STRONGEST_FIRST = Comparator.comparingInt(NetworkTie::events)
            .thenComparingDouble(NetworkTie::newman)
            .reversed()
            .thenComparing(tie -> tie.one().folded())
            .thenComparing(tie -> tie.other().folded())
            .thenComparing(tie -> tie.one().entity().id().value())
            .thenComparing(tie -> tie.other().entity().id().value());

    NetworkTie with(PairChance worked) {
        return new NetworkTie(one, other, events, newman, first, last, worked);
    }

    /** Returns the part of the events of either at which both were, of those that were read. */
    public double share() {
        return SignificantDigits.of((double) events / (one.events() + other.events() - events));
    }

    /** Returns how little chance explains; 0 where that is not worked out. */
    double surprise() {
        return chance == null ? 0 : chance.surprise();
    }

    /** Returns the years of the events: « 2016–2021 »; empty when no date is known. */
    public String years() {
        if (first == null || last == null) {
            return "";
        }
        return first.getYear() == last.getYear()
                ? Integer.toString(first.getYear())
                : first.getYear() + "–" + last.getYear();
    }

    boolean has(NetworkMember who) {
        return one.equals(who) || other.equals(who);
    }
}

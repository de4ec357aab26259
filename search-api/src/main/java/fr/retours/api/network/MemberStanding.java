package fr.retours.api.network;

import fr.retours.model.view.EntityRef;
import java.util.Comparator;

/** How somebody stands in a network that is being gathered. Not safe for concurrent use. */
final class MemberStanding {
    private final EntityRef who;
    private final int number;
    private int events;
    private int near;
    private double newman;

    /** @param number tells it from all others of the network */
    MemberStanding(EntityRef who, int number) {
        this.who = who;
        this.number = number;
    }

    void met(boolean withCentre, double weight) {
        events++;
        if (withCentre) {
            near++;
            newman += weight;
        }
    }

    /**
     * Returns the order of those who stand around one, closest first, or of all, those at most events first.
     *
     * @param around at how many events the one in the middle was; 0 when there is none
     */
    static Comparator<MemberStanding> closestFirst(TieMeasure measure, int around) {
        return Comparator.comparingDouble((MemberStanding one) -> one.closeness(measure, around))
                .thenComparingInt(one -> one.near)
                .thenComparingDouble(one -> one.newman)
                .reversed()
                .thenComparing(one -> one.who.name())
                .thenComparing(one -> one.who.id().value());
    }

    private double closeness(TieMeasure measure, int around) {
        return switch (measure) {
            case EVENTS, CHANCE -> near;
            case NEWMAN -> newman;
            case SHARE -> (double) near / (events + around - near);
        };
    }

    int number() {
        return number;
    }

    int events() {
        return events;
    }

    /** Returns whether it was anywhere with the one in the middle, or anywhere at all when there is none. */
    boolean isNear() {
        return near > 0;
    }

    NetworkMember member() {
        return new NetworkMember(who, events);
    }
}

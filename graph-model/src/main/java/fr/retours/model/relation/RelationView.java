package fr.retours.model.relation;

/**
 * How relationships are listed.
 *
 * @param minEvents least number of events behind each, from 1
 * @param beyondChance whether only pairs that are together more often than chance explains are listed
 * @param shown most events shown behind each, latest first, from 0 to {@value #MAX_SHOWN}
 */
public record RelationView(RelationOrder order, int minEvents, boolean beyondChance, int shown) {
    /** Most events that can be shown behind one relationship; a list of its own has them all. */
    public static final int MAX_SHOWN = 100;

    /** @throws IllegalArgumentException if a number is out of range */
    public RelationView {
        if (minEvents < 1) {
            throw new IllegalArgumentException("min_events must be at least 1, got " + minEvents);
        }
        if (shown < 0 || shown > MAX_SHOWN) {
            throw new IllegalArgumentException("events shown must be from 0 to " + MAX_SHOWN + ", got " + shown);
        }
    }

    /** Lists also what chance explains. */
    public RelationView(RelationOrder order, int minEvents, int shown) {
        this(order, minEvents, false, shown);
    }

    /** Returns the same without the events behind each. */
    public RelationView withoutEvents() {
        return new RelationView(order, minEvents, beyondChance, 0);
    }
}

package fr.retours.graph.relation;

import fr.retours.model.relation.Via;
import java.util.BitSet;

/**
 * The part of a web that a filter leaves.
 *
 * @param passing the events of the web that pass, which nobody changes
 */
record WebSlice(EventWeb web, BitSet passing) {
    /** Returns the events at which any of these was. */
    BitSet events(BitSet entities) {
        BitSet found = web.eventsOf().of(entities);
        found.and(passing);
        return found;
    }

    /** Returns the events at which one was. */
    BitSet events(int entity) {
        return events(only(entity));
    }

    /** Returns who was at any of these events. */
    BitSet entities(BitSet events, Via via) {
        BitSet found = web.entitiesAt().of(events);
        switch (via) {
            case ANY -> {}
            case PEOPLE -> found.and(web.people());
            case BODIES -> found.andNot(web.people());
        }
        return found;
    }

    /** Returns a set of one. */
    static BitSet only(int number) {
        var one = new BitSet();
        one.set(number);
        return one;
    }

    /** Returns what is in both. */
    static BitSet common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}

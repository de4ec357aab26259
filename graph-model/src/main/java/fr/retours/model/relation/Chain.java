package fr.retours.model.relation;

import java.util.List;

/** A path from one person or body to another; empty from one to itself. */
public record Chain(List<Hop> hops) {
    /** Copies the hops. */
    public Chain {
        hops = List.copyOf(hops);
    }
}

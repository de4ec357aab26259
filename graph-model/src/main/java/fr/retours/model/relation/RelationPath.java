package fr.retours.model.relation;

import java.util.List;

/** A path from one person or body to another; empty from one to itself. */
public record RelationPath(List<Hop> hops) {
    /** Copies the hops. */
    public RelationPath {
        hops = List.copyOf(hops);
    }
}

package fr.retours.indexer.resolve.claim;

import java.util.List;

/**
 * People or organisations, as their names alone tell them.
 *
 * @param all in order; every claim is in one
 * @param bonds what brought claims together
 */
public record Clusters(List<Cluster> all, List<Bond> bonds) {
    /** Copies the lists. */
    public Clusters {
        all = List.copyOf(all);
        bonds = List.copyOf(bonds);
    }
}

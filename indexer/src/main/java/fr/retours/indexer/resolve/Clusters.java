package fr.retours.indexer.resolve;

import java.util.List;

/**
 * People or organisations, as their names alone tell them.
 *
 * @param all in order; every claim is in one
 * @param bonds what brought claims together
 */
record Clusters(List<Cluster> all, List<Bond> bonds) {
    Clusters {
        all = List.copyOf(all);
        bonds = List.copyOf(bonds);
    }
}

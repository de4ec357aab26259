package fr.retours.indexer.resolve.claim;

import java.util.List;

/**
 * People or organisations, as their names alone tell them.
 *
 * @param all in order; every claim is in one
 * @param bonds what brought claims together; made anew each time one is asked for, since there are as many as claims
 */
public record NameClusters(List<Cluster> all, List<ClaimBond> bonds) {
    /** Copies the clusters. */
    public NameClusters {
        all = List.copyOf(all);
    }
}

package fr.retours.opensearch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to get into a cluster.
 *
 * @param user empty where nobody is asked for one
 * @param password of the user
 * @param authority a file with the certificates (PEM) of who signs those of the nodes; null for those that Java knows
 */
public record ClusterAccess(
        IndexAddress address,
        String user,
        String password,
        @Nullable Path authority) {
    @Override
    public String toString() {
        return address.toString();
    }
}

package fr.retours.model.port;

import java.util.Optional;

/**
 * Tells one state of a graph from another.
 *
 * @param version of the data set that was last complete; empty before the first
 * @param revision changes with every commit and does not come back while the graph is not made anew; empty while a commit is under way
 */
public record DatasetState(Optional<String> version, Optional<String> revision) {
    /** Before the first run. */
    public static final DatasetState NONE = new DatasetState(Optional.empty(), Optional.empty());
}

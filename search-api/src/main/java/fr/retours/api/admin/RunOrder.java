package fr.retours.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do.
 *
 * @param paths files and folders to read, below folders that the server was given; none to write what is kept, as decisions are now
 * @param prune whether recaps that are not below the paths go
 */
public record RunOrder(List<String> paths, boolean prune) {
    /** Writes what is kept, as decisions are now. */
    public static final RunOrder KEPT = new RunOrder(List.of(), false);

    /** Takes what is missing for none. */
    public RunOrder(@JsonProperty("paths") @Nullable List<String> paths, @JsonProperty("prune") boolean prune) {
        this.paths = paths == null ? List.of() : List.copyOf(paths);
        this.prune = prune;
    }
}

package fr.retours.api.fact;

import fr.retours.model.id.RecapId;
import java.util.Optional;

/** Which version of the extraction read each recap. */
@FunctionalInterface
public interface ExtractorVersions {
    /** Returns the version; empty when it is not known. */
    Optional<String> of(RecapId id);

    /** Returns the source of a data set that keeps no record. */
    static ExtractorVersions unknown() {
        return id -> Optional.empty();
    }
}

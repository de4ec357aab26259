package fr.retours.api.answer;

import java.util.List;
import java.util.Optional;

/** The versions of the data that were ever complete, also those that are no longer served. */
@FunctionalInterface
public interface PastVersions {
    /** Returns them, latest first. */
    List<PastVersion> all();

    /** Looks one up. */
    default Optional<PastVersion> of(String version) {
        return all().stream().filter(one -> one.version().equals(version)).findFirst();
    }

    /** Returns the history of a data set that keeps none. */
    static PastVersions none() {
        return List::of;
    }

    /**
     * A version.
     *
     * @param completed when it was, in seconds of UTC, as ISO 8601
     */
    record PastVersion(String version, String completed, int recaps) {}
}

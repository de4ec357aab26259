package fr.retours.api.request;

import java.util.Optional;

/** Where ids have gone: the id of a person who turned out to be another one leads to the one that stays. */
@FunctionalInterface
public interface Redirects {
    /** Returns the id that has taken the place of this one; empty when the id stands for itself or is unknown. */
    Optional<String> target(String id);

    /** Returns redirects that lead nowhere, for a data set without any. */
    static Redirects none() {
        return id -> Optional.empty();
    }
}

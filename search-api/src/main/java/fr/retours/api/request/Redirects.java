package fr.retours.api.request;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.TerritoryCodes;
import java.util.Optional;

/** Where ids have gone: the id of a person who turned out to be another one leads to the one that stays. */
@FunctionalInterface
public interface Redirects {
    /** Returns the id that has taken the place of this one; empty when the id stands for itself or is unknown. */
    Optional<String> target(String id);

    /** Returns redirects from authorities that are no more to what has taken their place. */
    static Redirects to(TerritoryCodes codes) {
        return id -> id.indexOf(':') < 0
                ? Optional.empty()
                : codes.find(id).map(CollectiviteId::value).filter(today -> !today.equals(id));
    }

    /** Returns these redirects, and others where these lead nowhere. */
    default Redirects or(Redirects others) {
        return id -> target(id).or(() -> others.target(id));
    }

    /** Returns redirects that lead nowhere, for a data set without any. */
    static Redirects none() {
        return id -> Optional.empty();
    }
}

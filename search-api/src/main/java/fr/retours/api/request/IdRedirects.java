package fr.retours.api.request;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.TerritoryCodes;
import java.util.Optional;

/** Where ids have gone: the id of a person who turned out to be another one leads to the one that stays. */
@FunctionalInterface
public interface IdRedirects {
    /** Returns the id that has taken the place of this one; empty when the id stands for itself or is unknown. */
    Optional<String> target(String id);

    /** Returns redirects from authorities that are no more to what has taken their place. */
    static IdRedirects to(TerritoryCodes codes) {
        return id -> id.indexOf(':') < 0
                ? Optional.empty()
                : codes.find(id).map(CollectiviteId::value).filter(today -> !today.equals(id));
    }

    /** Returns these redirects, and others where these lead nowhere. */
    default IdRedirects or(IdRedirects others) {
        return id -> target(id).or(() -> others.target(id));
    }

    /** Returns redirects that lead nowhere, for a data set without any. */
    static IdRedirects none() {
        return id -> Optional.empty();
    }
}

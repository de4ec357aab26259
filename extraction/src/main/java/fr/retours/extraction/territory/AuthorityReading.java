package fr.retours.extraction.territory;

import fr.retours.model.fact.Collectivite;

/**
 * One authority that a name may stand for.
 *
 * @param cautious whether the bare name is not enough, since it is more often something else: a common word, a natural
 *     region, the pays after which a communauté de communes is named
 * @param acronym whether the name counts only when written in capitals
 */
public record AuthorityReading(Collectivite body, boolean cautious, boolean acronym) {
    static AuthorityReading plain(Collectivite body) {
        return new AuthorityReading(body, false, false);
    }

    static AuthorityReading cautious(Collectivite body) {
        return new AuthorityReading(body, true, false);
    }
}

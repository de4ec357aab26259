package fr.retours.indexer.load;

import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.load.Identification.Identified;
import fr.retours.model.id.RecapId;
import java.util.Set;

/**
 * What the stores should hold of a recap, in short.
 *
 * @param digest of the facts and of all that was decided of them
 * @param ids of the people, bodies and the event that the facts have then
 */
record WantedRecap(RecapId id, String digest, Set<String> ids) {
    /** @param checksum fingerprint of the facts as extraction gave them */
    static WantedRecap of(RecapId id, String checksum, Identified identified) {
        var identity = identified.identities().apply(id);
        return new WantedRecap(id, ContentDigest.of(checksum + ' ' + identity.fingerprint()), identity.ids());
    }
}

package fr.retours.indexer.archive;

import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import java.util.Collection;

/**
 * How much is stored, each thing counted once.
 *
 * @param recaps accounts
 * @param events fewer than recaps when some tell the same, or none
 * @param people took part or only cited
 */
public record StoredTotals(int recaps, int events, int people, int collectivites, int organisations) {
    /** Nothing is stored. */
    public static final StoredTotals NONE = new StoredTotals(0, 0, 0, 0, 0);

    /** Counts ids by their kinds; local authorities have several. */
    public static StoredTotals of(int recaps, Collection<String> ids) {
        int events = startingWith(EventId.PREFIX, ids);
        int people = startingWith(PersonId.PREFIX, ids);
        int organisations = startingWith(OrganisationId.PREFIX, ids);
        return new StoredTotals(recaps, events, people, ids.size() - events - people - organisations, organisations);
    }

    private static int startingWith(String prefix, Collection<String> ids) {
        return (int) ids.stream().filter(id -> id.startsWith(prefix)).count();
    }
}

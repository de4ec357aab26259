package fr.retours.model.port;

import fr.retours.model.id.CollectiviteId;
import java.util.List;
import java.util.Optional;

/**
 * The official codes of French local authorities as of one year, and what became of those that are no more. Safe for
 * concurrent use.
 */
public interface TerritoryCodes {
    /** Returns the year of the Code officiel géographique that all ids follow. */
    int year();

    /** Finds the official name of an authority of today. */
    Optional<String> name(CollectiviteId id);

    /**
     * Finds the authority of today that a code stands for, alone ({@code 75056}, {@code 200054781}) or behind its level
     * ({@code departement:63}). One that is no more leads to what has taken its place.
     *
     * @return empty for anything else, and for a code alone that authorities of several levels have
     */
    Optional<CollectiviteId> find(String written);

    /**
     * Lists the authorities of today whose official name, with its article or without, begins as a text does, folded: the very name first, then by name.
     *
     * @param most of them; ties by id
     * @return empty for a text without a letter and a digit
     */
    List<CollectiviteId> named(String start, int most);

    /** Lists those that are no more and of which an authority has taken the place, by id. */
    List<Former> formerOf(CollectiviteId id);

    /**
     * An authority that is no more.
     *
     * @param name its last one
     */
    record Former(CollectiviteId id, String name) {}
}

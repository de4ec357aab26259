package fr.retours.model;

import java.util.List;

/**
 * Any named body that is no local authority: association, network, coop, firm, university, State body, media.
 *
 * @param name the form used most
 * @param aliases other forms, acronym and long form among them, in code point order
 */
public record Organisation(OrganisationId id, String name, List<String> aliases) implements Body {
    /** @throws IllegalArgumentException if the name is blank */
    public Organisation {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of " + id + " must not be blank");
        }
        aliases = List.copyOf(aliases);
    }
}

package fr.retours.model.fact;

import fr.retours.model.id.PersonId;
import java.util.List;

/**
 * A person of the corpus.
 *
 * @param name first name and family name, without civility or title
 * @param aliases other spellings met, in code point order
 */
public record Person(PersonId id, String name, List<String> aliases) {
    /** @throws IllegalArgumentException if the name is blank */
    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of " + id + " must not be blank");
        }
        aliases = List.copyOf(aliases);
    }
}

package fr.retours.model.fact;

import fr.retours.model.id.OrganisationId;
import fr.retours.model.term.NumberRegister;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Any named body that is no local authority: association, network, coop, firm, university, State body, media.
 *
 * @param name the form used most
 * @param aliases other forms, acronym and long form among them, in code point order
 * @param numbers by which registers know it, as somebody decided; no text is read for them
 */
public record Organisation(
        OrganisationId id, String name, List<String> aliases, SortedMap<NumberRegister, String> numbers)
        implements Body {
    /** @throws IllegalArgumentException if the name is blank, or a number none of its register's */
    public Organisation {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of " + id + " must not be blank");
        }
        numbers.forEach((register, number) -> {
            if (!register.accepts(number)) {
                throw new IllegalArgumentException(
                        register.slug() + " of " + id + " must be a number of that register, got '" + number + "'");
            }
        });
        aliases = List.copyOf(aliases);
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    /** Makes one that no register is known to have. */
    public Organisation(OrganisationId id, String name, List<String> aliases) {
        this(id, name, aliases, Collections.emptySortedMap());
    }

    /** Returns the same with these numbers. */
    public Organisation with(Map<NumberRegister, String> known) {
        return new Organisation(id, name, aliases, new TreeMap<>(known));
    }
}

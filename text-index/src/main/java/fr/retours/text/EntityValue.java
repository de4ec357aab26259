package fr.retours.text;

import fr.retours.model.Body;
import fr.retours.model.Collectivite;
import fr.retours.model.Organisation;
import fr.retours.model.Person;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * An entity as the index keeps it for suggestions and for the labels of facets: one string per recap that names it.
 *
 * @param aliases other names
 */
record EntityValue(String id, String name, List<String> aliases) {
    private static final String SEPARATOR = "\u0000";
    /** Longest packed form in UTF-16 code units; Lucene takes no value beyond 32,766 bytes. */
    private static final int LONGEST = 10_000;

    EntityValue {
        aliases = List.copyOf(aliases);
    }

    static EntityValue of(Person person) {
        return new EntityValue(person.id().value(), person.name(), person.aliases());
    }

    static EntityValue of(Body body) {
        return switch (body) {
            case Collectivite authority -> new EntityValue(authority.id().value(), authority.name(), List.of());
            case Organisation one -> new EntityValue(one.id().value(), one.name(), one.aliases());
        };
    }

    /** Returns all in one string; aliases that would make it too long are left out. */
    BytesRef packed() {
        var packed = new StringBuilder(id).append(SEPARATOR).append(name);
        for (String alias : aliases) {
            if (packed.length() + alias.length() < LONGEST) {
                packed.append(SEPARATOR).append(alias);
            }
        }
        return new BytesRef(packed);
    }

    static EntityValue unpacked(String packed) {
        List<String> parts = List.of(packed.split(SEPARATOR, -1));
        return new EntityValue(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
    }
}

package fr.retours.model.id;

import java.util.regex.Pattern;

/**
 * The id of a person. It comes from resolution over the corpus: homonyms differ by a number at the end.
 *
 * @param value {@code person:} and a slug
 */
public record PersonId(String value) implements EntityId {
    /** What every id of this kind starts with. */
    public static final String PREFIX = "person:";

    /** Possessive, since it would call itself for every hyphen: ids come from strangers, too. */
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[a-z0-9]++(?:-[a-z0-9]++)*+");

    /** @throws IllegalArgumentException if {@code value} is not the prefix and a slug */
    public PersonId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("person id must be '" + PREFIX + "' and a slug, got '" + value + "'");
        }
    }

    /**
     * Makes the id from a title or name.
     *
     * @throws IllegalArgumentException if {@code name} has no letter and no digit
     */
    public static PersonId named(String name) {
        return new PersonId(PREFIX + Slug.named(name));
    }

    @Override
    public String toString() {
        return value;
    }
}

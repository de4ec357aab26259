package fr.retours.model.id;

import java.util.regex.Pattern;

/**
 * The id of an organisation.
 *
 * @param value {@code org:} and a slug
 */
public record OrganisationId(String value) implements BodyId {
    /** What every id of this kind starts with. */
    public static final String PREFIX = "org:";

    /** Possessive, since it would call itself for every hyphen: ids come from strangers, too. */
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[a-z0-9]++(?:-[a-z0-9]++)*+");

    /** @throws IllegalArgumentException if {@code value} is not the prefix and a slug */
    public OrganisationId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "organisation id must be '" + PREFIX + "' and a slug, got '" + value + "'");
        }
    }

    /**
     * Makes the id from a title or name.
     *
     * @throws IllegalArgumentException if {@code name} has no letter and no digit
     */
    public static OrganisationId named(String name) {
        return new OrganisationId(PREFIX + Slug.named(name));
    }

    @Override
    public String toString() {
        return value;
    }
}

package fr.retours.model.id;

import java.util.regex.Pattern;

/**
 * The id of an event; two recaps of one event share it.
 *
 * @param value {@code event:} and a slug
 */
public record EventId(String value) implements NodeId {
    /** What every id of this kind starts with. */
    public static final String PREFIX = "event:";

    /** Possessive, since it would call itself for every hyphen: ids come from strangers, too. */
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[a-z0-9]++(?:-[a-z0-9]++)*+");

    /** @throws IllegalArgumentException if {@code value} is not the prefix and a slug */
    public EventId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("event id must be '" + PREFIX + "' and a slug, got '" + value + "'");
        }
    }

    /**
     * Makes the id from a title or name.
     *
     * @throws IllegalArgumentException if {@code name} has no letter and no digit
     */
    public static EventId named(String name) {
        return new EventId(PREFIX + Slug.named(name));
    }

    @Override
    public String toString() {
        return value;
    }
}

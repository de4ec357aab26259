package fr.retours.model.id;

/**
 * The id of a recap: the one its source gives, kept as it is, or else {@code recap:} and the slug of its title.
 *
 * @param value printable text without surrounding blanks, at most {@value #MAX_LENGTH} characters
 */
public record RecapId(String value) implements Comparable<RecapId> {
    /** Longest id in UTF-16 code units. */
    public static final int MAX_LENGTH = 512;

    /** @throws IllegalArgumentException if {@code value} is empty, too long, padded or has a control character */
    public RecapId {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "recap id must have 1 to " + MAX_LENGTH + " characters and no blank around, got '" + value + "'");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("recap id must have no control character, got '" + value + "'");
        }
    }

    /**
     * Makes the id of a recap whose source gives none.
     *
     * @throws IllegalArgumentException if {@code title} has no letter and no digit
     */
    public static RecapId titled(String title) {
        String slug = Slug.named(title);
        if (slug.isEmpty()) {
            throw new IllegalArgumentException("recap title must have a letter or digit, got '" + title + "'");
        }
        return new RecapId("recap:" + (slug.length() > MAX_LENGTH / 2 ? slug.substring(0, MAX_LENGTH / 2) : slug));
    }

    /** Orders by code units. */
    @Override
    public int compareTo(RecapId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

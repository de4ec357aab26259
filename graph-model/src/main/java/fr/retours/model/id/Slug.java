package fr.retours.model.id;

import fr.retours.model.text.LatinFolding;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Turns a title or a name into the readable part of an id. */
public final class Slug {
    /** Characters of a UUID that tell one text in another script from all others: twelve hexadecimal digits and a hyphen. */
    private static final int LENGTH = 13;

    private Slug() {}

    /**
     * Returns the readable part of an id: {@link #of} the text, or, for one in another script, of which that leaves nothing,
     * digits drawn from its letters, the same ones for the same text.
     *
     * @return ASCII letters, digits and inner hyphens; empty when {@code text} has no letter and no digit
     */
    static String named(String text) {
        String slug = of(text);
        boolean otherScript = slug.isEmpty() && text.codePoints().anyMatch(Character::isLetterOrDigit);
        return otherScript
                ? UUID.nameUUIDFromBytes(text.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, LENGTH)
                : slug;
    }

    /**
     * Returns {@code text} folded: lower case, without accents, ligatures taken apart, every other run of characters
     * a single hyphen. {@code « L’Île-Saint-Denis »} gives {@code l-ile-saint-denis}.
     *
     * @return ASCII letters, digits and inner hyphens; empty when {@code text} has no Latin letter and no digit
     */
    public static String of(String text) {
        return LatinFolding.words(text).replace(' ', '-');
    }
}

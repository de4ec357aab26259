package fr.retours.api.answer;

import fr.retours.model.file.Sha256;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An entity tag (RFC 9110, 8.8.3). Two answers with the same weak tag say the same, though perhaps not in the same bytes.
 *
 * @param value as in the header: {@code W/"…"}, or {@code "…"} when the bytes are the same, too
 */
record EntityTag(String value) {
    private static final int DIGITS = 24;

    /** Makes the weak tag of whatever decides what the answer says. */
    static EntityTag of(String... parts) {
        return new EntityTag("W/\"" + Sha256.of(String.join("\n", parts)).substring(0, DIGITS) + '"');
    }

    /** Returns the tag of an answer that is the same to the byte each time. */
    EntityTag toTheByte() {
        return new EntityTag(strong(value));
    }

    /** Tells whether an {@code If-None-Match} header names this tag, compared weakly as it must be. */
    boolean isAmong(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || strong(one).equals(strong(value)));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
